import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from './stale'

const home = process.cwd()
beforeEach(() => {
  process.chdir(mkdtempSync(join(tmpdir(), 'stale-')))
  writeFileSync('source', 'one')
})
afterEach(() => process.chdir(home))

const build = (setting?: string) =>
  buildIfStale('thing', 'made', { from: ['source'], with: setting }, async () => writeFileSync('made', 'x'))

test('what stands there already is built again only when a source has changed', async () => {
  expect([await build(), await build()]).toEqual([true, false])
  writeFileSync('source', 'two')
  expect(await build()).toBe(true)
})

test('another setting that is compiled in makes it stale, and so does going back', async () => {
  expect([await build('env-1'), await build('env-1'), await build(), await build('env-1')]).toEqual([
    true,
    false,
    true,
    true,
  ])
})

test('a build that fails is tried again', async () => {
  const failing = buildIfStale('thing', 'made', { from: ['source'] }, () => Promise.reject(new Error('no')))
  await expect(failing).rejects.toThrow('no')
  expect(await build()).toBe(true)
})

test('of those who ask at the same moment one builds', async () => {
  let built = 0
  const slow = () =>
    buildIfStale('thing', 'made', { from: ['source'] }, async () => {
      built++
      await new Promise((resolve) => setTimeout(resolve, 50))
      writeFileSync('made', 'x')
    })
  expect((await Promise.all([slow(), slow(), slow()])).filter(Boolean)).toHaveLength(1)
  expect(built).toBe(1)
})

test('a build whose process was killed does not keep the next from building', async () => {
  mkdirSync('.cache/stamps', { recursive: true })
  const { pid = 0 } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync('.cache/stamps/thing.lock', String(pid))
  expect(await build()).toBe(true)
})
