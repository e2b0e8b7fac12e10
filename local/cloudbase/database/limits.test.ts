import type { Database } from './database'
import { databaseForTest } from './testing'

const REFUSED = 'DATABASE_REQUEST_FAILED'
let db: Database
beforeEach(() => {
  db = databaseForTest([
    { name: 'staffNo', keys: { staffNo: 1 }, unique: true },
    { name: 'at', keys: { at: 1 } },
  ])
})
afterEach(() => db.close())
const refused = (run: Promise<unknown>, words: string, code = REFUSED) =>
  expect(run).rejects.toMatchObject({ code, message: expect.stringContaining(words) })

test('a missing field counts as null: two documents that lack a unique field collide', async () => {
  await db.insert('things', [{ _id: 'a' }])
  await refused(db.insert('things', [{ _id: 'b' }]), 'E11000')
  await refused(db.insert('things', [{ _id: 'c', staffNo: null }]), 'E11000')
  await refused(db.insert('things', [{ staffNo: '1' }, { staffNo: '1' }]), 'E11000')
  expect(db.count('things', {})).toBe(1)
})

test('a unique key that was given up can be taken at once', async () => {
  await db.insert('things', [{ _id: 'a', staffNo: '1' }])
  await db.update('things', { _id: 'a' }, { $set: { staffNo: '2' } }, false)
  await db.insert('things', [{ _id: 'b', staffNo: '1' }])
  await refused(db.update('things', { _id: 'b' }, { $set: { staffNo: '2' } }, false), 'staffNo')
  expect(db.find('things', { staffNo: '1' })).toEqual([{ _id: 'b', staffNo: '1' }])
})

test('a key of 1,024 bytes is taken, one of 1,025 refused, in a transaction too', async () => {
  // 5 bytes for the frame, 2 for the field, 5 for the text: 1,012 are left. A Chinese character takes three.
  await db.insert('things', [{ _id: 'a', staffNo: 'x'.repeat(1012) }])
  await refused(
    db.insert('things', [{ _id: 'b', staffNo: 'x'.repeat(1013) }]),
    'too large for the index staffNo',
  )
  await refused(db.insert('things', [{ _id: 'b', at: '中'.repeat(338) }]), 'too large for the index at')
  await refused(db.replace('things', 'b', { at: '中'.repeat(338) }, db.begin()), 'too large')
  await db.insert('things', [{ _id: 'c', free: 'x'.repeat(5000) }])
})

test('two lists under one index are refused, two lists under two indexes are not', async () => {
  const both = databaseForTest([{ name: 'ab', keys: { a: 1, 'b.c': 1 } }])
  await refused(both.insert('things', [{ a: [1, 2], b: [{ c: 1 }, { c: 2 }] }]), 'parallel arrays')
  both.close()
  await db.insert('things', [{ _id: 'a', staffNo: ['1', '2'], at: [1, 2] }])
  await refused(db.insert('things', [{ _id: 'b', staffNo: ['3', '2'] }]), 'E11000')
})

test('a document of more than 16 MB is refused', async () => {
  const big = 'x'.repeat(9_000_000)
  await db.insert('things', [{ _id: 'a', one: big }])
  await refused(db.update('things', { _id: 'a' }, { $set: { two: big } }, false), 'larger than 16777216')
  expect(Object.keys(db.find('things', { _id: 'a' })[0] ?? {})).toEqual(['_id', 'one'])
})

test('a collection has to exist, and cannot be made twice', async () => {
  expect(() => db.find('nowhere', {})).toThrow('does not exist')
  await refused(db.insert('nowhere', [{}]), 'nowhere', 'DATABASE_COLLECTION_NOT_EXIST')
  db.createCollection('new')
  await db.insert('new', [{ _id: 'a' }])
  expect(() => db.createCollection('new')).toThrow('Table exist')
  expect(() => db.createCollection('things')).toThrow('Table exist')
})

test('a transaction that takes too long is rolled back, says so, and frees what it held', async () => {
  const quick = databaseForTest([], { expiresMs: 20 })
  await quick.insert('things', [{ _id: 'a', n: 1 }])
  const tx = quick.begin()
  await quick.update('things', { _id: 'a' }, { $set: { n: 2 } }, false, tx)
  // The plain write waits for it, and so is the first to hear that it is gone.
  await quick.update('things', { _id: 'a' }, { $inc: { n: 10 } }, false)
  expect(quick.find('things', {})).toEqual([{ _id: 'a', n: 11 }])
  expect(() => quick.transaction(tx.id)).toThrow('30 s')
  expect(() => quick.commit(tx)).toThrow(expect.objectContaining({ code: 'DATABASE_TRANSACTION_FAIL' }))
  quick.close()
})

test('a plain write does not wait for ever', async () => {
  const quick = databaseForTest([], { waitsMs: 20 })
  const tx = quick.begin()
  await quick.replace('things', 'a', { n: 1 }, tx)
  await refused(quick.replace('things', 'a', { n: 2 }), 'waited too long')
  quick.commit(tx)
  expect(quick.find('things', {})).toEqual([{ _id: 'a', n: 1 }])
  quick.close()
})

test('what transactions leave behind is forgotten with the oldest of them', async () => {
  await db.insert('things', [{ _id: 'a', n: 0 }])
  const old = db.begin()
  for (let i = 0; i < 50; i++) {
    const tx = db.begin()
    await db.update('things', { _id: 'a' }, { $inc: { n: 1 } }, false, tx)
    db.commit(tx)
  }
  expect(db.find('things', { _id: 'a' }, {}, old)).toEqual([{ _id: 'a', n: 0 }])
  expect(db.remembers()).toBe(50)
  db.abort(old)
  expect(db.remembers()).toBe(0)
})
