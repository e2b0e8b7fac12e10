import { askWho, decideWho, listAsked, listLetterLog } from '../../../src/contract/office'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { type Context, memberOf } from '../context'
import { handle } from '../handler'
import { namesOfDesks } from './desks'
import type { LetterDoc } from './documents'
import { changeLetter, labelOf, opened, tag } from './letters'
import { LOG_WORDS, logLetter, readLog } from './log'
import { askWhoRefusal, officeView } from './office-view'
import { requireKnown } from './rights'

const ask = handle(askWho, async (ctx, { id, reason }) => {
  const letter = await changeLetter(ctx, id, ({ doc, head }) => {
    requireKnown(ctx, doc)
    const refusal = askWhoRefusal(ctx, head)
    if (refusal) throw new AppError(refusal)
    const asked = { desk: head.desk, by: memberOf(ctx)._id, reason, day: dayOf(ctx.now), decided: false }
    return { head: { ...head, asked } }
  })
  await logLetter(ctx, id, 'askWho')
  return officeView(ctx, letter)
})

/** The custodian sees a letter only because of a request, and never one that is about the custodian. */
const isBarred = (ctx: Context, doc: LetterDoc) => doc.barred.includes(tag(ctx, 'person', memberOf(ctx)._id))

const list = handle(listAsked, async (ctx) => {
  const [docs, nameOf] = await Promise.all([
    ctx.store.find('letters', {
      asked: tag(ctx, 'asked', 'open'),
      barred: { ne: tag(ctx, 'person', memberOf(ctx)._id) },
    }),
    namesOfDesks(ctx),
  ])
  return {
    asked: docs.flatMap((doc) => {
      const letter = opened(ctx, doc)
      const { asked, kind } = letter.head
      if (!asked) return []
      const { desk, reason, day } = asked
      return [{ id: doc._id, title: labelOf(letter).title, kind, desk: nameOf(desk), reason, day }]
    }),
  }
})

/** Nobody decides on an own request. */
const decide = handle(decideWho, async (ctx, { id, allow, reason }) => {
  await changeLetter(ctx, id, ({ doc, head }) => {
    const { asked } = head
    if (isBarred(ctx, doc)) throw new AppError('mailbox/not_found')
    if (!asked || asked.decided) throw new AppError('mailbox/wrong_state')
    if (asked.by === memberOf(ctx)._id) throw new AppError('mailbox/second_person')
    const day = dayOf(ctx.now)
    const decided = { ...head, asked: { ...asked, decided: true } }
    if (!allow) return { head: decided }
    const step = { move: 'disclose' as const, day, desk: '', words: reason }
    return {
      head: { ...decided, disclosed: { desk: asked.desk, reason, day }, steps: [...head.steps, step] },
    }
  })
  await logLetter(ctx, id, 'decideWho')
  return { done: true as const }
})

const log = handle(listLetterLog, async (ctx, { id }) => {
  const doc = await ctx.store.get('letters', id)
  if (!doc || isBarred(ctx, doc)) throw new AppError('mailbox/not_found')
  const entries = await readLog(ctx, id)
  const actors = [...new Set(entries.map(({ actor }) => actor))]
  const members = await ctx.store.find('members', { _id: { in: actors } }, { fields: ['name'] })
  return {
    entries: entries.map(({ day, actor, what }) => ({
      day,
      name: members.find(({ _id }) => _id === actor)?.name ?? '（已离任）',
      what: LOG_WORDS[what],
    })),
  }
})

export const custodianHandlers = [ask, list, decide, log]
