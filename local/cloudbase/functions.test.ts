import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startForTest } from './testing'

const folder = mkdtempSync(join(tmpdir(), 'union-home-functions-'))
const source = `
const sdk = () => require(${JSON.stringify(require.resolve('@cloudbase/node-sdk'))})
const wx = () => require(${JSON.stringify(require.resolve('wx-server-sdk'))})
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
let running = 0
exports.main = async ({ does, other, event, what, megabytes }, context) => {
  if (does === 'whoami') {
    const before = process.env.WX_OPENID
    await pause(20)
    return { openid: process.env.WX_OPENID, same: before === process.env.WX_OPENID, pid: process.pid, running: ++running && running-- }
  }
  if (does === 'alone') {
    running++
    await pause(20)
    const seen = running
    running--
    return seen
  }
  if (does === 'die') process.exit(3)
  if (does === 'throw') throw new Error('no')
  if (does === 'hang') await pause(60000)
  if (does === 'die later') return void setTimeout(() => process.exit(3), 1)
  if (does === 'hold') {
    const parts = []
    for (let i = 0; i < megabytes; i++) parts.push(what === 'heap' ? new Array(131072).fill(i) : Buffer.alloc(1 << 20, i))
    return parts.length
  }
  if (does === 'tell') {
    const tcb = sdk()
    const { memoryLimitInMb, timeLimitIns, functionName } = tcb.parseContext(context)
    return {
      user: tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).auth().getUserInfo(),
      context: tcb.getCloudbaseContext(),
      wx: wx().getWXContext(),
      limits: { memoryLimitInMb, timeLimitIns, functionName },
    }
  }
  if (does === 'code') {
    const { openapi, init, DYNAMIC_CURRENT_ENV } = wx()
    init({ env: DYNAMIC_CURRENT_ENV })
    return openapi.wxacode.getUnlimited({ scene: 's' }).then(({ errCode }) => ({ errCode }), ({ errCode }) => ({ errCode }))
  }
  if (does === 'call') {
    const tcb = sdk()
    const { result } = await tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).callFunction({ name: other, data: event })
    return result
  }
  return { does }
}`

function makeFunction(name: string, config: object, main = source) {
  mkdirSync(join(folder, name))
  writeFileSync(join(folder, name, 'index.js'), main)
  writeFileSync(join(folder, name, 'config.json'), JSON.stringify(config))
}

let server: Awaited<ReturnType<typeof startForTest>>
beforeAll(async () => {
  makeFunction('work', { timeout: 20, permissions: { openapi: [] } })
  makeFunction('hasty', { timeout: 1 })
  makeFunction('small', { timeout: 20, memorySize: 128 })
  makeFunction('open', { timeout: 20, permissions: { openapi: ['wxacode.getUnlimited'] } })
  makeFunction('closed', { clientInvoke: false })
  makeFunction('broken', {}, 'throw new Error("cannot load")')
  server = await startForTest({ functions: folder })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

async function call(name: string, event: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/call/${name}`, {
    method: 'POST',
    headers: { 'x-openid': 'o-1', ...headers },
    body: typeof event === 'string' ? event : JSON.stringify(event),
  })
  return { status: response.status, body: await response.json() }
}

test('the caller is in the environment, and stays the same while others call', async () => {
  const people = Array.from({ length: 20 }, (_, i) => `o-${i}`)
  const answers = await Promise.all(
    people.map(async (openid) => (await call('work', { does: 'whoami' }, { 'x-openid': openid })).body),
  )
  expect(answers.map(({ openid }) => openid)).toEqual(people)
  expect(answers.every(({ same }) => same)).toBe(true)
  expect(new Set(answers.map(({ pid }) => pid)).size).toBeGreaterThan(1)
})

test('a worker runs one invocation at a time', async () => {
  const seen = await Promise.all(
    Array.from({ length: 12 }, async () => (await call('work', { does: 'alone' })).body),
  )
  expect(new Set(seen)).toEqual(new Set([1]))
})

test('a worker that dies, now or just after its answer, is replaced', async () => {
  expect((await call('work', { does: 'die' })).body.code).toBe('FUNCTIONS_EXECUTE_FAIL')
  const answers = []
  for (let i = 0; i < 20; i++)
    answers.push((await call('work', { does: i % 2 ? 'die later' : 'live' })).status)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect((await call('work', { does: 'live' })).body).toEqual({ does: 'live' })
})

test('what a function throws, and a function that cannot be loaded, is told', async () => {
  expect((await call('work', { does: 'throw' })).body).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
  expect((await call('broken', {})).body).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
})

test('a function that takes too long is ended, and its worker replaced', async () => {
  expect((await call('hasty', { does: 'hang' })).body.code).toBe('FUNCTIONS_TIME_LIMIT_EXCEEDED')
  expect((await call('hasty', { does: 'live' })).body).toEqual({ does: 'live' })
})

test.each(['heap', 'buffers'])(
  'a function whose %s need too much memory is ended and replaced',
  async (what) => {
    expect((await call('small', { does: 'hold', what, megabytes: 20 })).body).toBe(20)
    expect((await call('small', { does: 'hold', what, megabytes: 200 })).body.code).toBe(
      'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
    )
    expect((await call('small', { does: 'live' })).body).toEqual({ does: 'live' })
  },
)

test('a function knows who called, how, and what it may use', async () => {
  const { body } = await call('work', { does: 'tell' }, { 'x-openid': 'o-ada' })
  expect(body).toMatchObject({
    user: { openId: 'o-ada', appId: 'local', uid: '', isAnonymous: false },
    context: { WX_OPENID: 'o-ada', TCB_SOURCE: 'wx_client', TCB_ENV: 'local', TENCENTCLOUD_RUNENV: 'SCF' },
    wx: { OPENID: 'o-ada', APPID: 'local', ENV: 'local', SOURCE: 'wx_client' },
    limits: { memoryLimitInMb: 256, timeLimitIns: 20_000, functionName: 'work' },
  })
  expect(body.wx).not.toHaveProperty('API_TOKEN')
})

test('a function that another one calls has no user, and reads the chain of calls', async () => {
  const event = { does: 'call', other: 'work', event: { does: 'tell' } }
  const { body } = await call('work', event, { 'x-openid': 'o-ada' })
  expect(body).toMatchObject({ user: { openId: '' }, wx: { SOURCE: 'wx_client,scf' } })
  expect(body.wx).not.toHaveProperty('OPENID')
  expect(body.context).not.toHaveProperty('WX_OPENID')
})

test('a function may use only what its config.json permits of the open API', async () => {
  expect((await call('work', { does: 'code' })).body).toEqual({ errCode: -604101 })
  expect((await call('open', { does: 'code' })).body).toEqual({ errCode: 0 })
})

test('a function calls another through the SDK, also one that is closed to clients', async () => {
  const { body } = await call('work', { does: 'call', other: 'closed', event: { does: 'deep' } })
  expect(body).toEqual({ does: 'deep' })
  const { result } = await server.app.callFunction({ name: 'closed', data: { does: 'x' } })
  expect(result).toEqual({ does: 'x' })
})

test('clients cannot call what is closed to them, whatever headers they send', async () => {
  const tries: Record<string, string>[] = [{}, { 'x-timer': '1' }]
  for (const headers of tries) {
    expect(await call('closed', {}, headers)).toMatchObject({
      status: 403,
      body: { code: 'PERMISSION_DENIED' },
    })
  }
})

test('no function of that name, no path out of the folder, no broken event', async () => {
  for (const name of ['nowhere', '..%2Fwork', 'constructor', '']) {
    expect((await call(name, {})).body.code).toBe('FUNCTION_NOT_FOUND')
  }
  expect((await call('work', '{"does":')).body.code).toBe('INVALID_PARAM')
  expect((await call('work', { big: 'x'.repeat(200_000) })).body.code).toBe('EXCEED_MAX_PAYLOAD_SIZE')
  await expect(
    server.app.callFunction({ name: 'work', data: { big: 'x'.repeat(200_000) } }),
  ).rejects.toMatchObject({ code: 'EXCEED_MAX_PAYLOAD_SIZE' })
})
