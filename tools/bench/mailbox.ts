import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStore } from '../../cloudfunctions/platform/store'
import { localEnvironment, localSecret } from '../../local/secret'
import { letterStatistics, listLetters, searchLetters } from '../../src/contract/office'
import { addDays, dayOf } from '../../src/contract/time'
import { buildFunctions } from '../build/build-functions'
import { ask } from './api'
import { seedLetters } from './letters'
import { load, median, quantile } from './load'
import { openidOf, sdkFor, seedPeople } from './seed'
import { startServer } from './server'

/** The 95th percentile of each question of the office. */
const TARGET_MS = 300
const TIMES = 60
const FEW = 2_000
const MANY = 20_000

const WORDS = ['图书馆', '食堂', '宿舍 第', '没有这样的词', '停车']

/** The questions of the office at so many letters; one caller, as a desk has. @returns milliseconds by question */
async function round(count: number) {
  const data = mkdtempSync(join(tmpdir(), 'bench-mailbox-'))
  Object.assign(process.env, localEnvironment(localSecret(data)))
  const server = await startServer(data)
  try {
    const app = sdkFor(server.url)
    await seedPeople(app)
    const today = dayOf(new Date().toISOString())
    await seedLetters(createStore(app.database()), count, today)
    const chair = openidOf(0)
    const month = today.slice(0, 7)
    const times = Array.from({ length: TIMES }, (_, i) => i)
    const timed = async (run: (i: number) => Promise<unknown>) =>
      (await load(times, 1, async (i) => void (await run(i)))).each
    // The first search of a worker opens every title once.
    const [first = 0] = (
      await load([0], 1, async () => void (await ask(server.url, chair, searchLetters, { words: '食堂' })))
    ).each
    return {
      'what waits': await timed(() => ask(server.url, chair, listLetters, {})),
      'one month': await timed(() => ask(server.url, chair, listLetters, { month })),
      search: await timed((i) =>
        ask(server.url, chair, searchLetters, { words: WORDS[i % WORDS.length] ?? '' }),
      ),
      'statistics of a quarter': await timed(() =>
        ask(server.url, chair, letterStatistics, { from: addDays(today, -90), to: today }),
      ),
      'statistics of two years': await timed(() =>
        ask(server.url, chair, letterStatistics, { from: addDays(today, -729), to: today }),
      ),
      'first search of a worker': [first],
    }
  } finally {
    await server.close()
    rmSync(data, { recursive: true, force: true })
  }
}

/** How list, search and statistics of the mailbox fare with ten times the letters. */
export async function benchMailbox(): Promise<boolean> {
  await buildFunctions()
  const few = await round(FEW)
  const many = await round(MANY)
  let met = true
  for (const name of Object.keys(many) as (keyof typeof many)[]) {
    const p95 = quantile(many[name], 0.95)
    if (name !== 'first search of a worker') met &&= p95 <= TARGET_MS
    const growth = (median(many[name]) / median(few[name])).toFixed(2)
    console.log(
      `${name}: ${FEW} letters ${median(few[name]).toFixed(1)} ms, ${MANY} letters ${median(many[name]).toFixed(1)} ms (p95 ${p95.toFixed(1)} ms), growth ${growth}`,
    )
  }
  return met
}
