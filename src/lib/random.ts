import Taro from '@tarojs/taro'
import { asText } from './random-text'

/** Unguessable: where a number is a secret, not only different from others. */
export async function randomText(length: number): Promise<string> {
  const { randomValues } = await Taro.getRandomValues({ length })
  return asText(new Uint8Array(randomValues))
}
