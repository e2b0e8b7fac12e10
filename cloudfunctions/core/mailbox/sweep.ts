import { dayOf } from '../../../src/contract/time'
import type { Context } from '../context'
import { record } from '../journal'
import { secondDesk } from './desks'
import type { LetterDoc } from './documents'
import { changeLetter, opened, vaultOf } from './letters'
import { isOpen } from './moves'

/** What one nightly run takes on; the rest waits for the next. */
const BATCH = 500

/** A letter whose term has passed is seen by the second level as well; once a letter. */
export async function escalateOverdue(ctx: Context): Promise<void> {
  const today = dayOf(ctx.now)
  const where = { due: { gt: '', lt: today } }
  const docs = await ctx.store.find('letters', where, { fields: ['due', 'key', 'head'] })
  for (const { _id } of docs.filter((doc) => !opened(ctx, doc).head.escalated)) {
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
  await record(ctx, 'mailbox.erase', '', `${day} 的来信，附件 ${files.length} 个`)
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

const SEALED = ['letters', 'letter_files', 'letter_log'] as const
/** What one night wraps anew, so many side by side, well within the time of the function. */
const KEYS_A_NIGHT = 5_000
const ABREAST = 25

/**
 * Wraps up to `most` keys of letters, files and log by the newest key of the environment; nothing is opened. The
 * journal says how many are left: before that is none, the old key must not go.
 */
export async function rewrap(ctx: Context, most: number): Promise<void> {
  const vault = vaultOf(ctx)
  const works: (() => Promise<void>)[] = []
  for (const name of SEALED) {
    for (const { _id, key } of await ctx.store.find(name, {}, { fields: ['key'] })) {
      const wrapped = vault.rewrap(_id, key)
      if (wrapped) works.push(() => ctx.store.update(name, _id, { set: { key: wrapped } }))
    }
  }
  const now = works.slice(0, most)
  for (let at = 0; at < now.length; at += ABREAST)
    await Promise.all(now.slice(at, at + ABREAST).map((work) => work()))
  const said = `换了 ${now.length} 个，还剩 ${works.length - now.length} 个：不剩了才能撤下旧密钥`
  if (now.length > 0) await record(ctx, 'mailbox.rewrap', '', said)
}

export const rewrapKeys = (ctx: Context): Promise<void> => rewrap(ctx, KEYS_A_NIGHT)
