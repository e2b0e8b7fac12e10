import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BareServer, buildServer, startBare } from './server'

const WRITERS = 6
const BATCH = 20
/** The server is killed so long after its start: any moment in between. */
const LIFE_MS = 1200
const TOTAL = 1000

interface Acknowledged {
  alone: Set<string>
  batches: Set<string>
  triples: Set<string>
}

/** One kind of write each; all are told apart by their round. */
async function write(
  db: BareServer['db'],
  round: number,
  name: string,
  acknowledged: Acknowledged,
  i: number,
) {
  const id = `${round}-${name}-${i}`
  if (i % 3 === 0) {
    await db.collection('alone').doc(id).set({ round, i })
    acknowledged.alone.add(id)
  } else if (i % 3 === 1) {
    const docs = Array.from({ length: BATCH }, (_, part) => ({ _id: `${id}/${part}`, round, batch: id }))
    await db.collection('batches').add(docs)
    acknowledged.batches.add(id)
  } else {
    const tx = await db.startTransaction()
    for (const part of [1, 2, 3])
      await tx.collection('triples').doc(`${id}/${part}`).set({ round, triple: id })
    // Money goes from one to the other: together they always have the same.
    const [from, to] = i % 2 ? ['a', 'b'] : ['b', 'a']
    const accounts = tx.collection('accounts')
    const { data } = await accounts.doc(from).get()
    await accounts.doc(from).update({ has: Object(data).has - 1 })
    await accounts.doc(to).update({ has: db.command.inc(1) })
    await tx.commit()
    acknowledged.triples.add(id)
  }
}

/** Writes until the server is gone. @returns what it has acknowledged */
async function writeUntilKilled(server: BareServer, round: number): Promise<Acknowledged> {
  const acknowledged: Acknowledged = { alone: new Set(), batches: new Set(), triples: new Set() }
  let gone = false
  const writers = Array.from({ length: WRITERS }, async (_, w) => {
    for (let i = w; !gone; i++) {
      await write(server.db, round, `w${w}`, acknowledged, i).catch((error: { code?: string }) => {
        if (error.code !== 'DATABASE_TRANSACTION_CONFLICT') gone = true
      })
    }
  })
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LIFE_MS))
  await server.kill()
  gone = true
  await Promise.all(writers)
  return acknowledged
}

async function ofRound(
  server: BareServer,
  collection: string,
  round: number,
): Promise<Record<string, string>[]> {
  const all: Record<string, string>[] = []
  for (;;) {
    const query = server.db.collection(collection).where({ round }).orderBy('_id', 'asc')
    const { data } = await query.skip(all.length).limit(1000).get()
    all.push(...data)
    if (data.length < 1000) return all
  }
}

/** What is wrong with a round after the restart: sentences, none when all is well. */
async function faults(server: BareServer, round: number, acknowledged: Acknowledged): Promise<string[]> {
  const wrong: string[] = []
  const alone = new Set((await ofRound(server, 'alone', round)).map(({ _id }) => _id))
  for (const id of acknowledged.alone) if (!alone.has(id)) wrong.push(`${id} was acknowledged and is gone`)
  for (const [collection, field, size] of [
    ['batches', 'batch', BATCH],
    ['triples', 'triple', 3],
  ] as const) {
    const sizes = new Map<string, number>()
    for (const doc of await ofRound(server, collection, round)) {
      const id = doc[field] ?? ''
      sizes.set(id, (sizes.get(id) ?? 0) + 1)
    }
    for (const id of acknowledged[collection])
      if (!sizes.has(id)) wrong.push(`${id} was acknowledged and is gone`)
    for (const [id, count] of sizes) if (count !== size) wrong.push(`of ${id} there are ${count} of ${size}`)
  }
  const { data } = await server.db.collection('accounts').get()
  const sum = data.reduce((all: number, { has }: { has: number }) => all + has, 0)
  if (sum !== TOTAL) wrong.push(`the accounts have ${sum}, not ${TOTAL}`)
  return wrong
}

/** Kills the server `times` times at random moments under load and looks at what is left. */
export async function soakCrash(times: number): Promise<boolean> {
  await buildServer()
  const data = mkdtempSync(join(tmpdir(), 'union-home-crash-'))
  let server = await startBare(data)
  const seeded = server.db.collection('accounts')
  await Promise.all([seeded.doc('a').set({ has: TOTAL / 2 }), seeded.doc('b').set({ has: TOTAL / 2 })])
  const count = { alone: 0, batches: 0, triples: 0 }
  let wrong = 0
  for (let round = 1; round <= times; round++) {
    const acknowledged = await writeUntilKilled(server, round)
    server = await startBare(data)
    for (const kind of ['alone', 'batches', 'triples'] as const) count[kind] += acknowledged[kind].size
    for (const fault of await faults(server, round, acknowledged)) {
      console.log(`round ${round}: ${fault}`)
      wrong++
    }
    if (round % 20 === 0)
      console.log(`${round} kills, ${JSON.stringify(count)} acknowledged, ${wrong} faults`)
  }
  await server.close()
  rmSync(data, { recursive: true })
  console.log(`${times} kills: ${JSON.stringify(count)} acknowledged, ${wrong} faults`)
  return wrong === 0 && count.triples > 0
}
