import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { PICTURES } from '../cloudfunctions/core/mailbox/pictures'
import { createStore } from '../cloudfunctions/platform/store'
import type { Reply } from '../src/contract/action'
import { consentToProposal, wordProposal } from '../src/contract/conversion'
import { unbindStudent } from '../src/contract/identity'
import { finishFile, putPiece, readLetter, sayMore, sendLetter } from '../src/contract/mailbox'
import { moveLetter } from '../src/contract/office'
import { startForTest } from './cloudbase/testing'
import { seedOrganisation } from './demo'
import { type Ask, proveAs } from './demo/letters'
import { localEnvironment } from './secret'

/** Found nowhere by chance, neither as it is nor in a heap's list of strings. */
const OPENID = 'o-quite-unmistakable-4711'
const NAME = '司马寻踪'

const folder = mkdtempSync(join(tmpdir(), 'letter-trace-'))
const data = join(folder, 'data')
let server: Awaited<ReturnType<typeof startForTest>>
let printed = ''

beforeAll(async () => {
  const write = (text: unknown) => {
    printed += String(text)
    return true
  }
  jest.spyOn(process.stdout, 'write').mockImplementation(write)
  jest.spyOn(process.stderr, 'write').mockImplementation(write)
  const env = {
    ...localEnvironment('s'.repeat(64)),
    NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}`,
  }
  server = await startForTest({ data, functions: 'dist/cloudfunctions', env })
  const store = createStore(server.app.database())
  await seedOrganisation(store, new Date().toISOString())
  await store.set('students', { _id: 's_trace', studentNo: '20234711', name: NAME })
  await store.set('bindings', {
    _id: OPENID,
    kind: 'student',
    member: 's_trace',
    boundAt: '2026-09-01T00:00:00.000Z',
  })
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const ask: Ask = async (who, action, input) => {
  const response = await fetch(`${server.url}/call/${action.on}`, {
    method: 'POST',
    headers: { 'x-openid': who },
    body: JSON.stringify({ action: action.name, input }),
  })
  const reply = (await response.json()) as Reply<never>
  if (!reply.ok) throw new Error(`${action.name}: ${reply.error.code}`)
  return reply.data
}

/** Every file below a folder but what WeChat itself would remember of its users. */
const filesOf = (path: string): string[] =>
  readdirSync(path).flatMap((name) => {
    if (name === 'wechat.json') return []
    const file = join(path, name)
    return statSync(file).isDirectory() ? filesOf(file) : [file]
  })

/** How often a text stands in all files of the database and the storage, their names included. */
const traces = (text: string): number =>
  filesOf(data).reduce(
    (sum, file) =>
      sum +
      file.split(text).length -
      1 +
      readFileSync(file).toString('latin1').split(Buffer.from(text).toString('latin1')).length -
      1,
    0,
  )

/** The memory of each worker, garbage collected, as V8 writes it down; none where processes cannot be listed. */
async function memories(): Promise<string[]> {
  const children = `/proc/${process.pid}/task/${process.pid}/children`
  if (!existsSync(children)) return []
  const workers = readFileSync(children, 'utf8').trim().split(' ')
  for (const pid of workers) process.kill(Number(pid), 'SIGUSR2')
  const found = () => readdirSync(folder).filter((name) => name.endsWith('.heapsnapshot'))
  const whole = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().endsWith('}')
  while (found().length < workers.length || !found().every(whole)) {
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return found().map((name) => readFileSync(join(folder, name), 'utf8'))
}

test('after an anonymous letter with a picture, no byte of database, storage, logs or workers tells who wrote it', async () => {
  const at = ''
  const file = 'f'.repeat(24)
  const base64 = Buffer.from(PICTURES.jpg).toString('base64')
  await ask(OPENID, putPiece, { file, no: 0, base64, proof: await proveAs(ask, OPENID, at) }, at)
  await ask(OPENID, finishFile, { file, pieces: 1, anonymous: true }, at)
  const letter = {
    addressee: 'dean' as const,
    kind: 'suggest' as const,
    mode: 'anonymous' as const,
    title: '采购',
    text: '请核实。',
    files: [file],
  }
  const sending = { letter, nonce: 'n'.repeat(32), proof: await proveAs(ask, OPENID, at) }
  const { receipt = '' } = await ask(OPENID, sendLetter, sending, at)
  await ask(OPENID, readLetter, { key: { receipt }, proof: await proveAs(ask, OPENID, at) }, at)
  const more = { key: { receipt }, text: '补充。', nonce: 'say-more-nonce' }
  await ask(OPENID, sayMore, { ...more, proof: await proveAs(ask, OPENID, at) }, at)
  // The letter becomes a proposal with the writer's consent, which leaves as little.
  const [kept] = await createStore(server.app.database()).find('letters', {})
  const id = kept?._id ?? ''
  await ask('demo-dean', moveLetter, { id, move: 'accept' }, at)
  await ask('demo-dean', wordProposal, { id, title: '公开采购', text: '建议公开采购结果。' }, at)
  const consent = { key: { receipt }, draftNo: 1, agree: true }
  await ask(OPENID, consentToProposal, { ...consent, proof: await proveAs(ask, OPENID, at) }, at)
  // A letter that is refused leaves as little.
  await expect(ask(OPENID, sendLetter, { ...sending, nonce: 'm'.repeat(32) }, at)).rejects.toThrow(
    'mailbox/proof',
  )
  // Whoever comes next is served by the same process.
  await proveAs(ask, 'demo-dean', at)

  for (const secret of [OPENID, NAME, receipt, '请核实'])
    expect([secret, printed.includes(secret)]).toEqual([secret, false])
  for (const memory of await memories()) {
    for (const secret of [OPENID, NAME, receipt])
      expect([secret, memory.includes(secret)]).toEqual([secret, false])
  }
  // Without binding and register nothing may be left; what was freed is overwritten first.
  await ask(OPENID, unbindStudent, { studentNo: '20234711' }, at)
  await server.close()
  const database = new Database(join(data, 'database.sqlite'))
  database.exec('VACUUM')
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
  for (const secret of [OPENID, NAME, receipt, '请核实'])
    expect([secret, traces(secret)]).toEqual([secret, 0])
}, 60_000)
