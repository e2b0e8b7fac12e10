import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readManifest } from './manifest'

const folder = mkdtempSync(join(tmpdir(), 'union-home-manifest-'))
const path = join(folder, 'database.json')
afterAll(() => rmSync(folder, { recursive: true }))

test('our own collections and indexes can be read', () => {
  const { collections } = readManifest('config/database.json')
  expect(collections.members?.indexes[0]).toEqual({ name: 'staffNo', keys: { staffNo: 1 }, unique: true })
})

test.each([
  '{',
  '{"collections":{"things":{}}}',
  '{"collections":{"things":{"indexes":[{"name":"a","keys":[["a",1]]}]}}}',
  '{"collections":{"things":{"indexes":[{"name":"a","keys":{"a":"2dsphere"}}]}}}',
])('a file of another form is refused by its name: %s', (text) => {
  writeFileSync(path, text)
  expect(() => readManifest(path)).toThrow(path)
})
