import { readFileSync } from 'node:fs'
import { run, startAdministration } from './testing'

const manifest = JSON.parse(readFileSync('config/database.json', 'utf8'))
const names = Object.keys(manifest.collections).sort()
const keys = { TENCENTCLOUD_SECRETID: 'id', TENCENTCLOUD_SECRETKEY: 'key', http_proxy: '' }

let cloud: Awaited<ReturnType<typeof startAdministration>>
beforeEach(async () => {
  cloud = await startAdministration()
})
afterEach(() => cloud.close())
const deploy = (...args: string[]) =>
  run('tools/deploy/database.ts', ['--env', 'union-1', ...args], { ...keys, TCB_BASE_URL: cloud.url })

test('a dry run changes nothing; the first run makes everything; the second finds nothing to do', async () => {
  const tried = await deploy('--dry-run')
  expect([tried.code, cloud.changes()]).toEqual([0, []])
  expect(tried.printed).toMatch(/将改动 \d+ 处/)

  expect((await deploy()).code).toBe(0)
  expect(cloud.changes().filter((change) => change.startsWith('CreateTable'))).toHaveLength(names.length)
  expect([...cloud.tables.keys()].sort()).toEqual(names)
  expect(new Set([...cloud.tables.values()].map(({ acl }) => acl))).toEqual(new Set(['ADMINONLY']))
  expect(cloud.tables.get('entitlements')?.indexes).toContainEqual({
    Name: 'campaignStation',
    Keys: [
      { Name: 'campaign', Direction: '1' },
      { Name: 'lastStation', Direction: '1' },
      { Name: 'lastAt', Direction: '-1' },
    ],
    Unique: false,
  })
  expect(cloud.tables.get('members')?.indexes.filter(({ Unique }) => Unique)).toHaveLength(2)

  const again = await deploy()
  expect([again.code, cloud.changes()]).toEqual([0, []])
  expect(again.printed).toContain('已改动 0 处')
}, 60_000)

test('without a key it says which is missing, and asks nothing', async () => {
  const { code, printed } = await run('tools/deploy/database.ts', ['--env', 'union-1'], {
    ...keys,
    TENCENTCLOUD_SECRETID: '',
    TCB_BASE_URL: cloud.url,
  })
  expect(code).toBe(1)
  expect(printed).toContain('TENCENTCLOUD_SECRETID')
}, 30_000)
