/** How many bits in front are zero: what a proof of work is measured by on both sides. */
export function zeroBits(digest: Iterable<number>): number {
  let bits = 0
  for (const byte of digest) {
    bits += Math.clz32(byte) - 24
    if (byte !== 0) break
  }
  return bits
}
