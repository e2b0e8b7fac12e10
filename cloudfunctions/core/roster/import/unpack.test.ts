import { deflateRawSync } from 'node:zlib'
import { checkWorkbook } from './unpack'

/** An archive of one file; `claims` is the unpacked size that its headings name. */
function zipOf(content: Buffer, claims = content.length): Uint8Array {
  const packed = deflateRawSync(content)
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(claims, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(claims, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return new Uint8Array(Buffer.concat([local, name, packed, entry, name, end]))
}
const codeOf = (run: () => unknown) => {
  try {
    run()
    return 'ok'
  } catch (error) {
    return Object(error).code
  }
}

test('a small file that unpacks to a large one is refused, also when it lies about its size', () => {
  const bomb = Buffer.alloc(300 * 1024 * 1024)
  for (const claims of [bomb.length, 10]) {
    const bytes = zipOf(bomb, claims)
    expect(bytes.length).toBeLessThan(1024 * 1024)
    expect(codeOf(() => checkWorkbook(bytes))).toBe('system/too_large')
  }
})

test('a merged range of millions of cells is refused', () => {
  const merged = (ref: string) => zipOf(Buffer.from(`<worksheet><mergeCell ref="${ref}"/></worksheet>`))
  expect(codeOf(() => checkWorkbook(merged('A1:XFD1048576')))).toBe('system/too_large')
  expect(codeOf(() => checkWorkbook(merged('A1:H3')))).toBe('ok')
})

test('what is no archive, or a cut-off one, is unreadable', () => {
  const whole = zipOf(Buffer.from('<worksheet/>'))
  const broken = [
    new Uint8Array(),
    new TextEncoder().encode('PK\u0005\u0006'),
    whole.slice(0, -1),
    whole.slice(3),
  ]
  for (const bytes of broken) expect(codeOf(() => checkWorkbook(bytes))).toBe('roster/unreadable_file')
})
