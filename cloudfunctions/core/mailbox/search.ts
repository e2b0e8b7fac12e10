import { searchLetters } from '../../../src/contract/office'
import { addDays, dayOf } from '../../../src/contract/time'
import type { Context } from '../context'
import { handle } from '../handler'
import { namesOfDesks } from './desks'
import { type Label, opened, vaultOf } from './letters'
import { mayKnow } from './rights'
import { ROW_FIELDS, rowOf } from './row'

/**
 * Titles and first words, opened once a worker and kept in its memory: an index in the database would tell a copy of
 * it which letters speak of the same things. They never change, so that only new days have to be read.
 */
const labels = new Map<string, string>()
let readUpTo = ''

async function refresh(ctx: Context) {
  const today = dayOf(ctx.now)
  // Days already read may have got letters since: the last one is read again.
  const docs = await ctx.store.find('letters', readUpTo ? { day: { gte: addDays(readUpTo, -1) } } : {}, {
    fields: ['label', 'key'],
  })
  for (const { _id, label, key } of docs) {
    if (labels.has(_id)) continue
    const { title, excerpt } = vaultOf(ctx).unwrap(_id, key).open<Label>('label', label)
    labels.set(_id, `${title}\n${excerpt}`.toLowerCase())
  }
  readUpTo = today
}

/** What one screen of finds can take. */
const MOST = 50

/** The memory only says where to look; whether the caller may know of a letter is asked of the database. */
const search = handle(searchLetters, async (ctx, { words }) => {
  await refresh(ctx)
  const wanted = words.toLowerCase().split(/\s+/)
  const ids = [...labels].flatMap(([id, label]) => (wanted.every((word) => label.includes(word)) ? [id] : []))
  const nameOf = await namesOfDesks(ctx)
  const docs = await ctx.store.find(
    'letters',
    { ...mayKnow(ctx), _id: { in: ids.slice(-1000) } },
    { order: [['day', 'desc']], limit: MOST + 1, fields: ROW_FIELDS },
  )
  const letters = docs.slice(0, MOST).map((doc) => rowOf(ctx, opened(ctx, doc), nameOf))
  return { letters, more: docs.length > MOST }
})

export const searchHandlers = [search]
