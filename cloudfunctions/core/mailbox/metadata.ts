/** What a picture is, by its first bytes; names and declared types are not believed. */
export type FileType = 'jpg' | 'png' | 'webp' | 'pdf'

const starts = (bytes: Uint8Array, text: string, at = 0) =>
  [...text].every((char, i) => bytes[at + i] === char.charCodeAt(0))

export function typeOf(bytes: Uint8Array): FileType | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg'
  if (starts(bytes, '\u0089PNG\r\n\u001a\n')) return 'png'
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'webp'
  return starts(bytes, '%PDF-') ? 'pdf' : null
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const join = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

/** JFIF (E0) and Adobe's colour transform (EE) belong to the picture; the other APPn and comments do not. */
const keepsMarker = (marker: number) =>
  marker === 0xe0 || marker === 0xee || !((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe)

/** ITU-T T.81 Annex B: segments up to the start of scan, then the picture itself. */
function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  const parts = [bytes.subarray(0, 2)]
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    const end = at + 2 + view(bytes).getUint16(at + 2)
    if (end > bytes.length) return null
    if (keepsMarker(marker)) parts.push(bytes.subarray(at, end))
    if (marker === 0xda) return scans(bytes, end, parts)
    at = end
  }
  return null
}

/** Fill bytes, stuffed bytes and restart markers belong to the scan. */
const isInScan = (marker: number) => marker === 0x00 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)

/** A progressive picture has more tables and scans. Nothing after its end: phones append previews and films there. */
function scans(bytes: Uint8Array, start: number, parts: Uint8Array[]): Uint8Array | null {
  let from = start
  for (let at = start; at + 1 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || isInScan(marker)) {
      at++
      continue
    }
    if (marker === 0xd9) return join([...parts, bytes.subarray(from, at + 2)])
    if (at + 4 > bytes.length) return null
    const end = at + 2 + view(bytes).getUint16(at + 2)
    parts.push(bytes.subarray(from, keepsMarker(marker) ? end : at))
    from = end
    at = end
  }
  return null
}

const PNG_KEEPS = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'sRGB',
  'sBIT',
  'bKGD',
  'pHYs',
])

/** PNG 3rd edition §5: chunks of length, name, data, checksum. */
function cleanPng(bytes: Uint8Array): Uint8Array | null {
  const parts = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view(bytes).getUint32(at)
    if (end > bytes.length) return null
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (PNG_KEEPS.has(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') return join(parts)
    at = end
  }
  return null
}

const WEBP_KEEPS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF'])
/** RFC 9649 §2.7: bits of VP8X that announce a colour profile, EXIF and XMP. */
const WEBP_ANNOUNCES = 0x20 | 0x08 | 0x04

function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = []
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view(bytes).getUint32(at + 4, true)
    const end = at + 8 + size + (size % 2)
    if (end > bytes.length) return null
    const name = String.fromCharCode(...bytes.subarray(at, at + 4))
    const chunk = bytes.slice(at, end)
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~WEBP_ANNOUNCES
    if (WEBP_KEEPS.has(name)) parts.push(chunk)
    at = end
  }
  if (parts.length === 0) return null
  const body = join(parts)
  const head = new Uint8Array(bytes.slice(0, 12))
  view(head).setUint32(4, body.length + 4, true)
  return join([head, body])
}

/**
 * A picture without what tells of camera, place, time and programs. A PDF is left as it is: its author cannot be
 * taken out safely, which is why an anonymous letter takes none.
 * @returns null when the file is damaged
 */
export function withoutMetadata(type: FileType, bytes: Uint8Array): Uint8Array | null {
  const clean = { jpg: cleanJpeg, png: cleanPng, webp: cleanWebp, pdf: (same: Uint8Array) => same }
  return clean[type](bytes)
}
