import { startCloudBase } from '../../local/cloudbase/start'
import { localEnvironment } from '../../local/secret'
import { buildFunctions } from '../build/build-functions'
import { smoke } from './checks'
import { run } from './testing'

let cloud: Awaited<ReturnType<typeof startCloudBase>>
beforeAll(async () => {
  await buildFunctions()
  cloud = await startCloudBase({
    port: 0,
    data: ':memory:',
    functions: 'dist/cloudfunctions',
    env: localEnvironment('s'.repeat(32)),
  })
}, 60_000)
afterAll(() => cloud.close())

test('what was built passes, on local CloudBase', async () => {
  const { code, printed } = await run('tools/deploy/smoke.ts', ['--url', cloud.url], {})
  expect(printed).toMatch(/^\d+ 个操作，0 处不对/)
  expect(code).toBe(0)
}, 30_000)

test.each([
  ['an older version that lacks an action', 'system/unknown_action'],
  ['a function that fails', 'system/unexpected'],
])('control: %s is found', async (_what, code) => {
  const faults = await smoke(async () => ({ ok: false, error: { code } }))
  expect(faults).toContain(`api gift.mine: ${code}`)
  expect(faults.at(-1)).toMatch(/^identity\.me/)
})

test('control: a function that is not there, or answers the wrong thing, is found', async () => {
  const lost = await smoke(() => Promise.reject(new Error('FUNCTION_NOT_FOUND')))
  expect(lost).toContain('exports roster.importTemplate: Error: FUNCTION_NOT_FOUND')
  expect(await smoke(async () => ({ ok: true, data: {} }))).toContain('api gift.mine: {"ok":true,"data":{}}')
})
