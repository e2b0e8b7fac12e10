/** Bytes as 0–9 and a–z. */
export const asText = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')
