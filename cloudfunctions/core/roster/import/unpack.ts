import { inflateRawSync } from 'node:zlib'
import { AppError } from '../../app-error'

/** A roster of 10,000 with thirty columns is about 20 MB of XML. */
const MOST_UNPACKED = 40 * 1024 * 1024
const MOST_FILES = 500
/** Headings merge a few cells; the reader makes every cell of a merged range. */
const MOST_MERGED = 100_000

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30

const unreadable = () => new AppError('roster/unreadable_file')
const tooLarge = () => new AppError('system/too_large')

interface Packed {
  method: number
  size: number
  at: number
}

/** The archive's own list of what is in it. */
function entriesOf(zip: Buffer): Packed[] {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + END_LENGTH > zip.length || zip.readUInt32LE(end) !== END) throw unreadable()
  const count = zip.readUInt16LE(end + 10)
  if (count > MOST_FILES) throw tooLarge()
  const entries: Packed[] = []
  let at = zip.readUInt32LE(end + 16)
  // What stands before the archive, or an archive of the large kind, is nothing that spreadsheets write.
  if (at + zip.readUInt32LE(end + 12) !== end) throw unreadable()
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > end || zip.readUInt32LE(at) !== ENTRY) throw unreadable()
    const local = zip.readUInt32LE(at + 42)
    if (local + LOCAL_LENGTH > zip.length) throw unreadable()
    entries.push({
      method: zip.readUInt16LE(at + 10),
      size: zip.readUInt32LE(at + 20),
      at: local + LOCAL_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28),
    })
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field))
    at += ENTRY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

/** Unpacks one entry, but never more than `most` bytes, whatever its heading claims. */
function unpack(zip: Buffer, { method, size, at }: Packed, most: number): Buffer {
  const packed = zip.subarray(at, at + size)
  if (method === 0) return packed
  if (method !== 8) throw unreadable()
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    throw Object(error).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : unreadable()
  }
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** How many cells the merged ranges of a sheet cover. */
function mergedCells(xml: Buffer): number {
  let cells = 0
  for (const match of xml
    .toString('latin1')
    .matchAll(/<mergeCell\s[^>]*?ref=["']([A-Z]+)(\d+):([A-Z]+)(\d+)/g)) {
    const [, left = 'A', top = '1', right = 'A', bottom = '1'] = match
    cells += (1 + columnNumber(right) - columnNumber(left)) * (1 + Number(bottom) - Number(top))
  }
  return cells
}

/**
 * Looks at a workbook before the reader does: a few kilobytes can unpack to gigabytes, or merge a range of
 * millions of cells.
 * @throws AppError system/too_large, roster/unreadable_file
 */
export function checkWorkbook(bytes: Uint8Array): void {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = MOST_UNPACKED
  for (const entry of entriesOf(zip)) {
    const unpacked = unpack(zip, entry, left)
    left -= unpacked.length
    if (left < 0 || mergedCells(unpacked) > MOST_MERGED) throw tooLarge()
  }
}
