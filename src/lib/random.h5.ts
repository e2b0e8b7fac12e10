import { asText } from './random-text'

export const randomText = async (length: number): Promise<string> =>
  asText(crypto.getRandomValues(new Uint8Array(length)))
