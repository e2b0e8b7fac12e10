import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctions } from '../build/build-functions'
import { faultsAfter, openDay } from './hand-out-day'
import { median, quantile } from './load'
import { MEMBERS, memberId, sdkFor, seedPast, seedPeople } from './seed'
import { startServer } from './server'
import { functionsWithUsual, raceTheUsualWay } from './usual'

const AT_ONCE = 40
const ALONE = 400
const WARM_UP = 40
const TAPS = 50
const MANY_PAST = 100

const everybody = Array.from({ length: MEMBERS }, (_, i) => i)

interface Figures {
  perSecond: number
  p50: number
  p95: number
  alone: number
}

/** A folder with everybody and so many past campaigns, from which each round takes a copy. */
async function template(folder: string, past: number): Promise<string> {
  const data = join(folder, `past-${past}`)
  const server = await startServer(data)
  const app = sdkFor(server.url)
  const started = performance.now()
  await seedPeople(app)
  await seedPast(app, past, new Date().toISOString())
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.log(`seeded ${MEMBERS} members, ${past * MEMBERS} past claims in ${seconds} s`)
  await server.close()
  return data
}

const difference = (after: Record<string, number>, before: Record<string, number>, by: number) =>
  Object.fromEntries(
    Object.entries(after)
      .map(([action, count]) => [action, (count - (before[action] ?? 0)) / by] as const)
      .filter(([, count]) => count > 0),
  )

/** @throws when the database is not what it should be, or somebody was refused */
function mustBeRight(what: string, refused: ReadonlyMap<string, number>, faults: readonly string[]) {
  if (refused.size + faults.length === 0) return
  throw new Error(`${what}: refused ${JSON.stringify([...refused])}; ${faults.slice(0, 10).join('; ')}`)
}

/** One round on a fresh copy of the data. */
async function round(data: string, functions: string) {
  const server = await startServer(data, functions)
  const app = sdkFor(server.url)
  // The first calls start the workers and load the SDK: they are reported by `bench start`.
  const first = await openDay(server.url)
  const warmed = everybody.slice(0, WARM_UP)
  await first.claims(warmed, AT_ONCE)
  first.stop()

  const before = await server.wireCalls()
  const lonely = everybody.slice(WARM_UP, WARM_UP + ALONE)
  const alone = await first.claims(lonely, 1)
  const calls = difference(await server.wireCalls(), before, ALONE)
  const had = new Set([...warmed, ...lonely].map(memberId))
  mustBeRight('one at a time', alone.refused, await faultsAfter(app, first, had))

  const second = await openDay(server.url)
  const rush = await second.claims(everybody, AT_ONCE)
  second.stop()
  mustBeRight('40 at a time', rush.refused, await faultsAfter(app, second, new Set(everybody.map(memberId))))

  const doubles = await races(server.url)
  await server.close()
  const figures: Figures = {
    perSecond: MEMBERS / (rush.total / 1000),
    p50: quantile(rush.each, 0.5),
    p95: quantile(rush.each, 0.95),
    alone: quantile(alone.each, 0.95),
  }
  return { figures, calls, doubles }
}

/** Fifty taps of one member at the same moment, by the usual way and by ours. */
async function races(url: string) {
  const app = sdkFor(url)
  const usual = await raceTheUsualWay(app, url, TAPS)
  const day = await openDay(url)
  const replies = await Promise.all(
    Array.from({ length: TAPS }, (_, i) => day.tap(7, `race-${String(i).padStart(4, '0')}`)),
  )
  day.stop()
  const codes = new Set(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code)))
  const oks = replies.filter(({ ok }) => ok).length
  mustBeRight('fifty taps', new Map(), await faultsAfter(app, day, new Set([memberId(7)])))
  if (oks !== 1 || codes.size !== 2 || !codes.has('gift/already_claimed')) {
    throw new Error(`fifty taps: ${oks} succeeded, answers ${[...codes].join(', ')}`)
  }
  return { usual, ours: oks - 1 }
}

const show = ({ perSecond, p50, p95, alone }: Figures): string =>
  `${perSecond.toFixed(0)} claims/s, p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms with ${AT_ONCE} in flight, p95 ${alone.toFixed(1)} ms one at a time`

const middle = (rounds: readonly Figures[]): Figures => ({
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  p50: median(rounds.map(({ p50 }) => p50)),
  p95: median(rounds.map(({ p95 }) => p95)),
  alone: median(rounds.map(({ alone }) => alone)),
})

/** @param repeats rounds of each kind, few and many past claims in turn; the medians are compared */
export async function benchClaims(repeats: number): Promise<boolean> {
  await buildFunctions()
  const folder = mkdtempSync(join(tmpdir(), 'union-home-bench-'))
  try {
    const functions = await functionsWithUsual(folder)
    const templates = { few: await template(folder, 1), many: await template(folder, MANY_PAST) }
    const results: Record<keyof typeof templates, Figures[]> = { few: [], many: [] }
    for (let i = 0; i < repeats; i++) {
      for (const kind of ['few', 'many'] as const) {
        const data = join(folder, 'round')
        cpSync(templates[kind], data, { recursive: true })
        const { figures, calls, doubles } = await round(data, functions)
        rmSync(data, { recursive: true })
        results[kind].push(figures)
        console.log(`${kind === 'few' ? 'few ' : 'many'} past claims, round ${i + 1}: ${show(figures)}`)
        if (i === 0 && kind === 'few') {
          const sum = Object.values(calls).reduce((a, b) => a + b, 0)
          console.log(`SDK calls a claim: ${sum.toFixed(2)} ${JSON.stringify(calls)}`)
        }
        console.log(
          `doubles in ${TAPS} taps of one member: usual way ${doubles.usual.join(' ')}, ours ${doubles.ours}`,
        )
      }
    }
    const [few, many] = [middle(results.few), middle(results.many)]
    const ratios = [
      few.perSecond / many.perSecond,
      many.p50 / few.p50,
      many.p95 / few.p95,
      many.alone / few.alone,
    ]
    console.log(`median, ${MEMBERS} past claims: ${show(few)}`)
    console.log(`median, ${MANY_PAST * MEMBERS} past claims: ${show(many)}`)
    console.log(`ratios (rate, p50, p95, alone): ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`)
    return few.perSecond >= 60 && few.p95 < 1000 && few.alone < 60 && ratios.every((ratio) => ratio <= 1.3)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
