import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startForTest } from './testing'

const folder = mkdtempSync(join(tmpdir(), 'union-home-functions-'))
const source = `
const tcb = require(${JSON.stringify(require.resolve('@cloudbase/node-sdk'))})
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
let running = 0
exports.main = async ({ does, other, event }) => {
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
  if (does === 'call') {
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
  makeFunction('work', { timeout: 1 })
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
  expect((await call('work', { does: 'hang' })).body.code).toBe('FUNCTIONS_TIME_LIMIT_EXCEEDED')
  expect((await call('work', { does: 'live' })).body).toEqual({ does: 'live' })
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
})
