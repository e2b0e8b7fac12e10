import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from '../bench/load'
import { type BareServer, buildServer, startBare } from './server'

const DOCUMENTS = 1000
const AT_ONCE = 8
const INTERVALS = 20
/** Above the smallest heap of the second quarter of the run. */
const GROWTH_MB = 8
const MB = 1024 * 1024

/** Every kind of call in turn, over a set of documents that stays as large as it is. */
async function callOnce(db: BareServer['db'], i: number) {
  const counters = db.collection('counters')
  const id = `c${i % DOCUMENTS}`
  if (i % 5 === 0) await counters.doc(id).update({ n: db.command.inc(1) })
  else if (i % 5 === 1) await counters.where({ _id: db.command.in([id, 'c1']) }).get()
  else if (i % 5 === 2) await counters.doc(id).set({ n: i })
  else if (i % 5 === 3) await counters.doc(id).get()
  else {
    const tx = await db.startTransaction()
    await tx
      .collection('counters')
      .doc(`t${i % AT_ONCE}`)
      .set({ n: i })
      .then(
        () => (i % 3 ? tx.commit() : tx.rollback()),
        () => undefined,
      )
  }
}

/** Whether the heap of the server stays flat over so many calls. */
export async function soakMemory(calls: number): Promise<boolean> {
  await buildServer()
  const data = mkdtempSync(join(tmpdir(), 'union-home-memory-'))
  const server = await startBare(data)
  await server.db
    .collection('counters')
    .add(Array.from({ length: DOCUMENTS }, (_, i) => ({ _id: `c${i}`, n: 0 })))
  const heaps: number[] = []
  for (let interval = 0; interval < INTERVALS; interval++) {
    const numbers = Array.from({ length: calls / INTERVALS }, (_, i) => interval * (calls / INTERVALS) + i)
    let lowest = Number.POSITIVE_INFINITY
    await load(numbers, AT_ONCE, async (i) => {
      await callOnce(server.db, i)
      // Between two collections of garbage the heap swings: what counts is its lowest point.
      if (i % 100 === 0) lowest = Math.min(lowest, (await server.memory()).heapUsed)
    })
    heaps.push(lowest / MB)
    const { rss } = await server.memory()
    console.log(
      `${numbers.length * (interval + 1)} calls: heap ${(lowest / MB).toFixed(1)} MB, rss ${(rss / MB).toFixed(0)} MB`,
    )
  }
  await server.close()
  rmSync(data, { recursive: true })
  const quarter = INTERVALS / 4
  const early = Math.min(...heaps.slice(quarter, 2 * quarter))
  const late = Math.min(...heaps.slice(-quarter))
  console.log(`lowest heap of the second quarter ${early.toFixed(1)} MB, of the last ${late.toFixed(1)} MB`)
  return late - early < GROWTH_MB
}
