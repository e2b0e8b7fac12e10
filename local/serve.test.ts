import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { sdkEnvironment } from './cloudbase/start'

const folder = mkdtempSync(join(tmpdir(), 'union-home-serve-'))
/** When a request fails the SDK leaves its warning about slowness pending: it has to come before the end. */
const SLOW_WARNING_MS = 3000
jest.spyOn(console, 'warn').mockImplementation(() => undefined)
const started: { kill(): void }[] = []
afterAll(async () => {
  for (const one of started) one.kill()
  await new Promise((resolve) => setTimeout(resolve, SLOW_WARNING_MS + 100))
  rmSync(folder, { recursive: true, force: true })
})

/** `npm run local` in a process group of its own. */
async function local(...flags: string[]) {
  const child = spawn(process.execPath, ['tools/run.mjs', 'local/serve.ts', '--port', '0', ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  let printed = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString()
      const found = /local CloudBase: (http:\S+)/.exec(printed)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${printed}`)))
  })
  Object.assign(process.env, sdkEnvironment(url))
  const server = {
    url,
    printed: () => printed,
    db: tcb.init({ env: 'local', serviceUrl: `${url}/admin` }).database(),
    /** SIGKILL to the whole group: as when the machine takes the process away. */
    kill() {
      if (child.pid && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, 'SIGKILL')
    },
    ended: once(child, 'exit'),
  }
  started.push(server)
  return server
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Writes as fast as it can, alone and in transactions, until the server is gone. @returns what was acknowledged */
async function writeUntilKilled(server: Awaited<ReturnType<typeof local>>, round: number) {
  const acknowledged = new Map<string, number>()
  let gone = false
  async function writer(w: number) {
    for (let i = 0; !gone; i++) {
      const id = `r${round}-w${w}-${i}`
      try {
        if (w % 2) await server.db.collection('kept').doc(id).set({ i })
        else {
          const tx = await server.db.startTransaction()
          await tx.collection('kept').doc(id).set({ i })
          await tx.collection('kept').doc(`${id}-twin`).set({ i })
          await tx.commit()
          acknowledged.set(`${id}-twin`, i)
        }
        acknowledged.set(id, i)
      } catch {
        gone = true
      }
    }
  }
  const writers = Promise.all([0, 1, 2, 3, 4, 5].map(writer))
  // By what it has done and not by the clock: a busy machine does less in the same time.
  while (acknowledged.size < 30 && !gone) await pause(5)
  await pause(Math.random() * 50)
  server.kill()
  await writers
  await server.ended
  return acknowledged
}

test('kill -9 under load loses no acknowledged write and leaves no half transaction', async () => {
  const data = join(folder, 'data')
  const all = new Map<string, number>()
  for (let round = 0; round < 5; round++) {
    const server = await local('--data', data)
    if (round === 0) await server.db.createCollection('kept')
    for (const [id, i] of await writeUntilKilled(server, round)) all.set(id, i)
  }
  const { db } = await local('--data', data)
  const found = new Map<string, number>()
  for (let at = 0; ; at += 1000) {
    const { data: rows } = await db.collection('kept').orderBy('_id', 'asc').skip(at).limit(1000).get()
    for (const row of rows) found.set(row._id, row.i)
    if (rows.length < 1000) break
  }
  expect(all.size).toBeGreaterThan(100)
  expect([...all].filter(([id, i]) => found.get(id) !== i)).toEqual([])
  const twins = [...found.keys()].filter((id) => /-w[024]-\d+$/.test(id))
  expect(twins.filter((id) => !found.has(`${id}-twin`))).toEqual([])
}, 120_000)

test('npm run local serves the SDK and the built functions in memory, and prints what they log', async () => {
  const server = await local('--data', ':memory:')
  const response = await fetch(`${server.url}/call/api`, {
    method: 'POST',
    headers: { 'x-openid': 'somebody' },
    body: JSON.stringify({ action: 'identity.me', input: {} }),
  })
  expect(await response.json()).toMatchObject({ ok: true, data: { roles: ['stranger'] } })
  const timer = await fetch(`${server.url}/call/timer`, { method: 'POST', body: '{}' })
  expect(timer.status).toBe(403)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(server.printed()).toContain('"action":"identity.me","code":"ok"')
  server.kill()
})
