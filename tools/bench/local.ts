import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type tcb from '@cloudbase/node-sdk'
import { Query } from 'mingo'
import { update } from 'mingo/updater'
import { buildServer, startBare } from '../soak/server'
import { median } from './load'

const SIZES = [1_000, 10_000, 100_000]
/** Entitlements of one campaign: what an indexed query finds, whatever else there is. */
const PER_CAMPAIGN = 20
const BATCH = 500
const INSERTS = 20_000
const CALLS = 300
const WARM = 100
const LIMITS = { growth: 1.3, get: 4, update: 6, start: 2000 }

const thing = (i: number) => ({
  _id: `e_${String(i).padStart(6, '0')}`,
  campaign: `c_${Math.floor(i / PER_CAMPAIGN)}`,
  at: new Date(1_700_000_000_000 + i * 1000).toISOString(),
  member: `m_${i}`,
  name: `会员${i}`,
  state: 'open',
  left: 10,
  claims: [{ goods: 'oil', by: 'm_1', station: 's_1' }],
})

type Db = ReturnType<tcb.CloudBase['database']>

/** One call each; which document is told by `i`. */
const CALLS_OF: Record<string, (db: Db, i: number) => Promise<unknown>> = {
  'an empty call': (db) => db.collection('things').doc('nobody').get(),
  'get by id': (db, i) => db.collection('things').doc(thing(i)._id).get(),
  'indexed query, 20 rows': (db, i) =>
    db
      .collection('things')
      .where({ campaign: thing(i).campaign })
      .get(),
  'last 20 in the order of an index': (db, i) =>
    db
      .collection('things')
      .where({ at: db.command.lte(thing(i).at) })
      .orderBy('at', 'desc')
      .limit(20)
      .get(),
  update: (db, i) =>
    db
      .collection('things')
      .doc(thing(i)._id)
      .update({ left: db.command.inc(-1) }),
  'transaction: read, write, commit': async (db, i) => {
    const tx = await db.startTransaction()
    const one = tx.collection('things').doc(thing(i)._id)
    const { data } = await one.get()
    await one.update({ left: Object(data).left - 1 })
    await tx.commit()
  },
}

/** The same work on a bare Map with mingo: no wire, no disk, no index. */
function bare(size: number): Record<string, number> {
  const docs = new Map(Array.from({ length: size }, (_, i) => [thing(i)._id, thing(i)]))
  const time = (run: (i: number) => unknown, times: number) => {
    const each = Array.from({ length: times }, () => {
      const i = Math.floor(Math.random() * size)
      const started = performance.now()
      run(i)
      return performance.now() - started
    })
    return median(each)
  }
  return {
    'get by id': time((i) => structuredClone(docs.get(thing(i)._id)), CALLS),
    'indexed query, 20 rows': time(
      (i) => new Query({ campaign: thing(i).campaign }).find([...docs.values()]).all(),
      size > 10_000 ? 10 : 100,
    ),
    update: time((i) => update(docs.get(thing(i)._id) ?? {}, { $inc: { left: -1 } }), CALLS),
  }
}

async function insert(db: Db, from: number, to: number) {
  for (let at = from; at < to; at += BATCH) {
    const docs = Array.from({ length: Math.min(BATCH, to - at) }, (_, i) => thing(at + i))
    await db.collection('things').add(docs)
  }
}

/** A server with so many documents, and how long it takes to start. */
async function startWith(size: number, repeats: number) {
  const data = mkdtempSync(join(tmpdir(), 'union-home-local-'))
  const fresh = await startBare(data)
  await insert(fresh.db, 0, size)
  await fresh.close()
  const starts: number[] = []
  let server = await startBare(data)
  for (let i = 0; i < repeats; i++) {
    starts.push(server.startMs)
    await server.close()
    server = await startBare(data)
  }
  return { size, data, server, start: median(starts) }
}

/** Medians of single calls by name and size. The sizes take turns, so that a busy moment of the machine hits all. */
async function measure(prepared: readonly Awaited<ReturnType<typeof startWith>>[]) {
  const figures: Record<string, number[]> = {}
  for (const [name, call] of Object.entries(CALLS_OF)) {
    const each: number[][] = prepared.map(() => [])
    for (let i = 0; i < CALLS + WARM; i++) {
      for (const [at, { server, size }] of prepared.entries()) {
        const started = performance.now()
        await call(server.db, Math.floor(Math.random() * size))
        if (i >= WARM) each[at]?.push(performance.now() - started)
      }
    }
    figures[name] = each.map(median)
  }
  return figures
}

async function timeInserts(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'union-home-local-'))
  const server = await startBare(data)
  const started = performance.now()
  await insert(server.db, 0, INSERTS)
  const took = performance.now() - started
  await server.close()
  rmSync(data, { recursive: true })
  return took
}

const ms = (value: number | undefined) =>
  (value ?? Number.NaN).toFixed(value !== undefined && value < 0.1 ? 4 : 2)

/** Single calls through the SDK at three sizes, inserts, the same without wire and disk, and the start. */
export async function benchLocal(repeats: number): Promise<boolean> {
  await buildServer()
  const missed: string[] = []
  const must = (what: string, value: number, limit: number) => {
    if (!(value <= limit)) missed.push(`${what}: ${ms(value)} > ${limit}`)
  }
  const prepared = []
  for (const size of SIZES) prepared.push(await startWith(size, repeats))
  const figures = await measure(prepared)
  for (const { server, data } of prepared) {
    await server.close()
    rmSync(data, { recursive: true })
  }
  const without = bare(SIZES.at(-1) ?? 0)
  console.log(`\n| median in ms at | ${SIZES.join(' | ')} | growth | without wire, disk and index |`)
  console.log('|---|---|---|---|---|---|')
  for (const [name, row] of Object.entries(figures)) {
    const growth = (row.at(-1) ?? Number.NaN) / (row[0] ?? Number.NaN)
    must(`growth of ${name}`, growth, LIMITS.growth)
    const plain = without[name] === undefined ? '' : ms(without[name])
    console.log(`| ${name} | ${row.map(ms).join(' | ')} | ${growth.toFixed(2)} | ${plain} |`)
  }
  must('get by id', figures['get by id']?.at(-1) ?? Number.NaN, LIMITS.get)
  must('update', figures.update?.at(-1) ?? Number.NaN, LIMITS.update)
  must('start', prepared.at(-1)?.start ?? Number.NaN, LIMITS.start)
  console.log(`start of the server: ${prepared.map(({ start }) => start.toFixed(0)).join(' / ')} ms`)
  console.log(`${INSERTS} inserts in batches of ${BATCH}: ${(await timeInserts()).toFixed(0)} ms`)
  for (const miss of missed) console.log(`MISSED ${miss}`)
  return missed.length === 0
}
