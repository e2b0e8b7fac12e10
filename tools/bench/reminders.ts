import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { AccountDoc } from '../../cloudfunctions/core/reminder/documents'
import { templateIdOf } from '../../cloudfunctions/core/reminder/templates'
import { createStore } from '../../cloudfunctions/platform/store'
import { localEnvironment, localSecret } from '../../local/secret'
import { publishCampaign, saveCampaign } from '../../src/contract/campaign'
import { addDays, dayOf, instantOf } from '../../src/contract/time'
import { buildFunctions } from '../build/build-functions'
import { ask } from './api'
import { load } from './load'
import { draftAt, MEMBERS, memberId, openidOf, sdkFor, seedPeople } from './seed'
import { startServer } from './server'

/** A function may take as long as this. */
const TARGET_MS = 60_000
const TODO = templateIdOf('todo')
/** More than one, so that a message too many would not be refused. */
const ACCEPTED = 3

/** Bundled as the functions are, WeChat's SDK included. */
const RUN = '.cache/run/reminder-run.cjs'
const bundleRun = () =>
  build({
    entryPoints: ['tools/bench/reminder-run.ts'],
    outfile: RUN,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  })

const runTimer = (url: string, now: string, share: number): ChildProcess =>
  spawn(process.execPath, [RUN, url, now, String(share)], { stdio: ['ignore', 'inherit', 'inherit'] })

/** 2,000 people who have not claimed, each with a message to be had. */
async function prepare(data: string) {
  const server = await startServer(data)
  const app = sdkFor(server.url)
  await seedPeople(app)
  const store = createStore(app.database())
  const members = Array.from({ length: MEMBERS }, (_, i) => i)
  await load(members, 20, async (i) => {
    const account: AccountDoc = {
      _id: memberId(i),
      openid: openidOf(i),
      credits: { todo: ACCEPTED },
      answers: {},
      muted: [],
      pushes: [],
      readUntil: '',
      nonces: [],
    }
    await store.set('accounts', account)
    for (let time = 0; time < ACCEPTED; time++) {
      const headers = { 'x-openid': openidOf(i) }
      await fetch(`${server.url}/subscribe`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ [TODO]: 'accept' }),
      })
    }
  })
  const draft = draftAt(new Date().toISOString())
  const closesAt = instantOf(addDays(dayOf(new Date().toISOString()), 1), '18:00')
  const { id } = await ask(server.url, openidOf(0), saveCampaign, { draft: { ...draft, closesAt } })
  await ask(server.url, openidOf(0), publishCampaign, { id })
  return { server, store, noon: instantOf(dayOf(new Date().toISOString()), '12:00') }
}
type World = Awaited<ReturnType<typeof prepare>>

/** What WeChat has sent against what is written down: nobody twice, nobody forgotten. */
async function faultsIn({ store }: World, data: string) {
  const { credits }: { credits: Record<string, number> } = JSON.parse(
    readFileSync(join(data, 'wechat.json'), 'utf8'),
  )
  const messages = await store.find('messages', { state: { in: ['sent', 'unsure', 'sending', 'waiting'] } })
  const sentTo = (member: string) => ACCEPTED - (credits[`bench-${member} ${TODO}`] ?? 0)
  const unsure = messages.filter(({ state }) => state === 'unsure')
  const faults = messages.filter(({ state, member }) =>
    state === 'unsure' ? sentTo(member) > 1 : state !== 'sent' || sentTo(member) !== 1,
  )
  return { recorded: messages.length, unsure: unsure.length, faults: faults.length }
}

async function inWorld(act: (world: World) => Promise<void>): Promise<Awaited<ReturnType<typeof faultsIn>>> {
  const data = mkdtempSync(join(tmpdir(), 'union-home-bench-'))
  Object.assign(process.env, localEnvironment(localSecret(data)))
  const world = await prepare(data)
  try {
    await act(world)
    return await faultsIn(world, data)
  } finally {
    await world.server.close()
    rmSync(data, { recursive: true, force: true })
  }
}

const isRight = ({ recorded, faults }: Awaited<ReturnType<typeof faultsIn>>): boolean =>
  recorded === MEMBERS && faults === 0

async function oneRun(share: number): Promise<boolean> {
  let ms = 0
  let failed = 0
  const result = await inWorld(async ({ server, noon }) => {
    const started = performance.now()
    ;[failed] = await once(runTimer(server.url, noon, share), 'exit')
    ms = performance.now() - started
  })
  console.log(`${share * 100} % fail once: ${(ms / 1000).toFixed(1)} s, ${JSON.stringify(result)}`)
  return isRight(result) && failed === 0 && ms < TARGET_MS
}

/**
 * Killed in the middle; the next run begins when the lease of the first has run out. It may still meet a document that
 * the dead one holds, since here no twenty minutes pass between them; the run after it may not.
 */
async function killedRun(): Promise<boolean> {
  let failed = 0
  const result = await inWorld(async ({ server, store, noon }) => {
    const first = runTimer(server.url, noon, 0)
    const ended = once(first, 'exit')
    while ((await store.count('messages', { state: 'sent' })) < MEMBERS / 4) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    first.kill('SIGKILL')
    await ended
    for (const minutes of [20, 40]) {
      const later = new Date(Date.parse(noon) + minutes * 60_000).toISOString()
      ;[failed] = await once(runTimer(server.url, later, 0), 'exit')
    }
  })
  console.log(`killed after a quarter and resumed: ${JSON.stringify(result)}`)
  return isRight(result) && failed === 0
}

export async function benchReminders(): Promise<boolean> {
  await buildFunctions()
  await bundleRun()
  const results = [await oneRun(0), await oneRun(0.05), await killedRun()]
  return results.every(Boolean)
}
