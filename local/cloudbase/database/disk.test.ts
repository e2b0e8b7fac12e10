import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ObjectId } from 'bson'
import Libsql from 'libsql'
import { Database } from './database'
import type { EngineOptions } from './engine'
import { salvage } from './salvage'

const root = mkdtempSync(join(tmpdir(), 'local-disk-'))
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(root, 'data-'))
})
afterAll(() => rmSync(root, { recursive: true }))

const file = () => join(folder, 'database.sqlite')
const open = (options: Partial<EngineOptions> = {}) =>
  new Database({ data: folder, manifest: { collections: { things: { indexes: [] } } }, ...options })
const thing = (i: number) => ({ _id: `d${String(i).padStart(4, '0')}`, n: i, text: `文字 ${i} `.repeat(30) })

async function fill(count: number) {
  const db = open()
  await db.insert(
    'things',
    Array.from({ length: count }, (_, i) => thing(i)),
  )
  db.close()
}
/** Overwrites bytes in the middle of a file. */
function overwrite(at: number, bytes: string) {
  const handle = openSync(file(), 'r+')
  writeSync(handle, Buffer.from(bytes), 0, undefined, at)
  closeSync(handle)
}

test('what was written is read again: every type, and collections without documents', async () => {
  const doc = {
    _id: 'a',
    numbers: [0, -1.5, 2 ** 31, 2 ** 53, 1e-300, Number.POSITIVE_INFINITY],
    date: new Date('2026-09-25T01:02:03.004Z'),
    far: new Date(-1),
    id: new ObjectId(),
    nothing: null,
    text: '"$中\u0000\n',
    nested: { list: [{ when: new Date(5) }], pattern: /^a/i },
  }
  const db = open()
  await db.insert('things', [doc])
  db.createCollection('empty')
  db.close()
  const again = open()
  expect(again.find('things', {})).toEqual([
    { ...doc, nested: { list: [{ when: new Date(5) }], pattern: expect.anything() } },
  ])
  expect(again.find('empty', {})).toEqual([])
  again.close()
})

test('a full disk: the write is refused whole and says so, reading goes on, and after making room so does writing', async () => {
  await fill(100)
  const db = open({ mostPages: 60 })
  const many = Array.from({ length: 500 }, (_, i) => thing(1000 + i))
  const full = { code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('the disk is full') }
  await expect(db.insert('things', many)).rejects.toMatchObject(full)
  const tx = db.begin()
  await db.replace('things', 'd0000', { n: -1 }, tx)
  await db.insert('things', many, tx)
  expect(() => db.commit(tx)).toThrow(expect.objectContaining(full))
  expect(db.count('things', {})).toBe(100)
  expect(db.find('things', { _id: 'd0000' })[0]).toEqual(thing(0))
  await db.remove('things', { n: { $gte: 50 } }, true)
  await db.insert('things', many.slice(0, 40))
  db.close()
  const again = open()
  expect(again.count('things', {})).toBe(90)
  again.close()
})

test('bytes of one document overwritten: the start is refused with what to do, and all the others are salvaged', async () => {
  await fill(500)
  overwrite(readFileSync(file()).indexOf('文字 123 文字'), 'XXXX')
  const before = readFileSync(file())
  expect(() => open()).toThrow(
    /a document of things is not what was written.*Nothing was changed.*--salvage/s,
  )
  expect(readFileSync(file()).equals(before)).toBe(true)
  expect(salvage(folder)).toEqual({
    kept: 499,
    lost: ['things/d0123'],
    damaged: expect.stringContaining('.damaged-'),
  })
  const db = open()
  expect(db.count('things', {})).toBe(499)
  db.close()
})

test('whole pages overwritten: what lies on others is salvaged and the lost are named', async () => {
  await fill(800)
  const size = readFileSync(file()).length
  overwrite(Math.floor(size / 2 / 4096) * 4096, '\u0001garbage'.repeat(1200))
  expect(() => open()).toThrow('--salvage')
  const { kept, lost } = salvage(folder)
  expect(kept).toBeGreaterThan(700)
  expect(kept + lost.length).toBe(800)
  const db = open()
  expect(db.find('things', { _id: { $in: [thing(0)._id, thing(799)._id] } })).toEqual([thing(0), thing(799)])
  db.close()
})

test('a file that was cut off: the part that is there is salvaged', async () => {
  await fill(800)
  truncateSync(file(), Math.floor((readFileSync(file()).length * 0.8) / 4096) * 4096 + 100)
  expect(() => open()).toThrow('--salvage')
  expect(salvage(folder).kept).toBeGreaterThan(400)
  open().close()
})

test('a file that is no database at all is told as such and left alone', async () => {
  await fill(10)
  overwrite(0, 'no database')
  expect(() => open()).toThrow(/is damaged.*Nothing was changed/s)
  expect(() => salvage(folder)).toThrow('nothing can be read')
  expect(readdirSync(folder).filter((name) => name.endsWith('.sqlite'))).toEqual(['database.sqlite'])
  expect(existsSync(file())).toBe(true)
})

test('a unique index that the documents do not allow is refused at the start, with two of them', async () => {
  const db = open()
  await db.insert('things', [{ _id: 'a' }, { _id: 'b' }])
  db.close()
  const indexes = [{ name: 'staffNo', keys: { staffNo: 1 as const }, unique: true }]
  expect(() => open({ manifest: { collections: { things: { indexes } } } })).toThrow(
    'things: the unique index staffNo cannot be made, a and b',
  )
})

test('a database from before the checksums is taken over', async () => {
  const sql = new Libsql(file())
  sql.exec(
    'CREATE TABLE docs (collection TEXT, id TEXT, body TEXT NOT NULL, PRIMARY KEY (collection, id)) WITHOUT ROWID',
  )
  sql.exec(`INSERT INTO docs VALUES ('things', 'a', '{"_id":"a","n":{"$numberInt":"5"}}')`)
  sql.close()
  for (let start = 0; start < 2; start++) {
    const db = open()
    expect(db.find('things', {})).toEqual([{ _id: 'a', n: 5 }])
    db.close()
  }
})
