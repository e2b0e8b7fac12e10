import type { Database } from './database'
import { Failure } from './failure'
import { SnapshotModel, type Step, type Thing } from './snapshot-model'
import { agree, databaseForTest, forSeeds, type Random } from './testing'

const IDS = ['a', 'b', 'c', 'd', 'e']
const KEYS = ['x', 'y', 'z', null]
const STEPS = 40
type Transaction = ReturnType<Database['begin']>

/** What the database refused, in the words of the model. */
function wordFor(error: unknown): string {
  if (!(error instanceof Failure)) throw error
  return error.message.includes('E11000')
    ? 'duplicate'
    : error.code.replace('DATABASE_TRANSACTION_', '').toLowerCase()
}
const answer = (run: Promise<unknown>) =>
  run.then(
    () => 'ok',
    (error: unknown) => wordFor(error),
  )
const settled = () => new Promise((resolve) => setImmediate(resolve))
const stored = ({ n, key }: Thing) => (key === null ? { n } : { n, key })

/** One random write, for the database and for the model. */
function randomWrite(random: Random) {
  const id = random.pick(IDS)
  const thing: Thing = { n: random.below(9), key: KEYS[random.below(KEYS.length)] ?? null }
  const writes: { does: string; run: (db: Database, tx?: Transaction) => Promise<unknown>; step: Step }[] = [
    { does: `set ${id}`, run: (db, tx) => db.replace('things', id, stored(thing), tx), step: () => thing },
    {
      does: `increase ${id}`,
      run: (db, tx) => db.update('things', { _id: id }, { $inc: { n: 1 } }, false, tx),
      step: (now) => (now ? { ...now, n: now.n + 1 } : undefined),
    },
    {
      does: `remove ${id}`,
      run: (db, tx) => db.remove('things', { _id: id }, false, tx),
      step: (now) => (now ? null : undefined),
    },
  ]
  return { id, ...random.pick(writes) }
}

test('random transactions and plain writes end as the model of snapshot isolation says', async () => {
  await forSeeds(200, async (random) => {
    const db = databaseForTest([{ name: 'key', keys: { key: 1 }, unique: true }])
    const model = new SnapshotModel()
    const slots: { tx: Transaction; mirror: ReturnType<SnapshotModel['begin']> }[] = []
    /** Plain writes by number: what each side has answered so far. */
    const heard: { real: Map<number, string>; model: Map<number, string> } = {
      real: new Map(),
      model: new Map(),
    }
    const done: string[] = []
    for (let i = 0; i < STEPS; i++) {
      const slot = random.chance(0.7) && slots.length > 0 ? random.pick(slots) : null
      const drop = () => slots.splice(slots.indexOf(slot ?? random.pick(slots)), 1)
      if (slots.length < 3 && random.chance(0.2)) {
        slots.push({ tx: db.begin(), mirror: model.begin() })
      } else if (slot && random.chance(0.25)) {
        drop()
        const commits = random.chance(0.7)
        done.push(commits ? 'commit' : 'abort')
        if (commits) db.commit(slot.tx)
        else db.abort(slot.tx)
        if (commits) model.commit(slot.mirror)
        else model.end(slot.mirror)
      } else if (slot && random.chance(0.3)) {
        const id = random.pick(IDS)
        const [seen] = db.find('things', { _id: id }, {}, slot.tx)
        const expected = slot.mirror.view.get(id)
        agree(seen, expected && { _id: id, ...stored(expected) }, done)
      } else {
        const write = randomWrite(random)
        done.push(`${write.does} ${slot ? 'in a transaction' : 'plain'}`)
        if (slot) {
          const real = await answer(write.run(db, slot.tx))
          const expected = model.step(slot.mirror, write.id, write.step)
          agree(real, expected, done)
          if (expected !== 'ok') drop()
        } else {
          answer(write.run(db)).then((word) => heard.real.set(i, word))
          model.plain(write.id, write.step, (word) => heard.model.set(i, word))
        }
      }
      await settled()
      agree(heard.real, heard.model, done)
      if (i % 5 !== 4) continue
      const rows = db.find('things', {}, { order: { _id: 1 } })
      const expected = [...model.docs].sort().map(([_id, thing]) => ({ _id, ...stored(thing) }))
      agree(rows, expected, done)
      for (const key of KEYS) {
        const byKey = expected.filter((row) => ('key' in row ? row.key : null) === key)
        agree(db.find('things', { key }), byKey, done)
      }
    }
    db.close()
  })
})
