import { dayOf } from '../../../src/contract/time'
import type { Context } from '../context'
import { record } from '../journal'
import { secondDesk } from './desks'
import type { LetterDoc } from './documents'
import { changeLetter } from './letters'
import { isOpen } from './moves'

/** What one nightly run takes on; the rest waits for the next. */
const BATCH = 500

/** A letter whose term has passed is seen by the second level as well; once a letter. */
export async function escalateOverdue(ctx: Context): Promise<void> {
  const today = dayOf(ctx.now)
  const docs = await ctx.store.find('letters', { due: { gt: '', lt: today } }, { fields: ['due'] })
  for (const { _id } of docs) {
    await changeLetter(ctx, _id, ({ head }) => {
      if (head.escalated || !isOpen(head.state)) return { head }
      const desk = secondDesk(head.desk, head.about.desks)
      const step = { move: 'escalate' as const, day: today, desk, words: '' }
      return {
        head: {
          ...head,
          escalated: true,
          readers: [...new Set([...head.readers, desk])],
          steps: [...head.steps, step],
        },
      }
    })
  }
}

async function erase(ctx: Context, { _id, day }: LetterDoc) {
  const files = await ctx.store.find('letter_files', { letter: _id })
  for (const file of files) {
    await ctx.files.remove(file.fileId)
    await ctx.store.remove('letter_files', file._id)
  }
  const log = await ctx.store.find('letter_log', { letter: _id }, { fields: ['letter'] })
  for (const entry of log) await ctx.store.remove('letter_log', entry._id)
  await record(ctx, 'mailbox.erase', `${day}:${files.length}`)
  await ctx.store.remove('letters', _id)
}

/** Letters past their time go with their files and their access log; one line says that a letter of that day went. */
export async function eraseOldLetters(ctx: Context): Promise<void> {
  const docs = await ctx.store.find(
    'letters',
    { keepUntil: { lt: dayOf(ctx.now) } },
    { order: [['keepUntil', 'asc']], limit: BATCH },
  )
  for (const doc of docs) await erase(ctx, doc)
}

/** Pieces and files that belong to no letter, and proofs of earlier days. */
export async function removeLeftovers(ctx: Context): Promise<void> {
  const before = { day: { lt: dayOf(ctx.now) } }
  for (const { _id } of await ctx.store.find('letter_pieces', before, { fields: ['day'] })) {
    await ctx.store.remove('letter_pieces', _id)
  }
  for (const { _id, fileId } of await ctx.store.find('letter_files', { letter: null, ...before })) {
    await ctx.files.remove(fileId)
    await ctx.store.remove('letter_files', _id)
  }
  for (const { _id } of await ctx.store.find('spent_proofs', before, { fields: ['day'] })) {
    await ctx.store.remove('spent_proofs', _id)
  }
}

/** Wraps the keys of letters, files and log by the newest key of the environment; nothing is opened. */
export async function rewrapKeys(ctx: Context): Promise<void> {
  if (!ctx.vault) return
  for (const name of ['letters', 'letter_files', 'letter_log'] as const) {
    for (const { _id, key } of await ctx.store.find(name, {}, { fields: ['key'] })) {
      const wrapped = ctx.vault.rewrap(_id, key)
      if (wrapped) await ctx.store.update(name, _id, { set: { key: wrapped } })
    }
  }
}
