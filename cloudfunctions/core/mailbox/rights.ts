import type { ErrorCode } from '../../../src/contract/errors'
import { AppError } from '../app-error'
import { type Context, memberOf } from '../context'
import type { Condition } from '../store'
import { type Desk, myDesks } from './desks'
import type { LetterDoc } from './documents'
import { type Head, type Letter, opened, tag } from './letters'
import { isFrom, MOVES, type MoveName, type Party } from './moves'

const myTag = (ctx: Context) => tag(ctx, 'person', memberOf(ctx)._id)

/** The letters that somebody who sits at these desks may know of. */
export const knownTo = (ctx: Context, member: string, desks: readonly Desk[]): Record<string, Condition> => ({
  readers: { in: desks.map((desk) => tag(ctx, 'reader', desk)) },
  barred: { ne: tag(ctx, 'person', member) },
})

/**
 * The same for the caller: part of every query of the office, so that nobody who must keep out can find, count,
 * export or be told of one.
 */
export const mayKnow = (ctx: Context): Record<string, Condition> =>
  knownTo(ctx, memberOf(ctx)._id, myDesks(ctx))

const knows = (ctx: Context, doc: LetterDoc): boolean =>
  myDesks(ctx).some((desk) => doc.readers.includes(tag(ctx, 'reader', desk))) &&
  !doc.barred.includes(myTag(ctx))

/** @throws AppError mailbox/not_found also where there is one that the caller may not know of */
export function requireKnown(ctx: Context, doc: LetterDoc | null): LetterDoc {
  if (!doc || !knows(ctx, doc)) throw new AppError('mailbox/not_found')
  return doc
}

/** Whether the caller, or a desk of the caller's, is what the letter is about. */
export const isConcerned = (ctx: Context, { doc, head }: Letter): boolean =>
  doc.barred.includes(myTag(ctx)) || myDesks(ctx).some((desk) => head.about.desks.includes(desk))

export const knownLetter = async (ctx: Context, id: string): Promise<Letter> =>
  opened(ctx, requireKnown(ctx, await ctx.store.get('letters', id)))

/** What the caller is to a letter. */
export function isParty(ctx: Context, head: Head, party: Party): boolean {
  const mine = myDesks(ctx)
  if (party === 'desk') return mine.includes(head.desk)
  return party === 'handler' && mine.includes(head.handler ?? head.desk)
}

/** Why the caller cannot make a move; null = it can be made. */
export function moveRefusal(ctx: Context, head: Head, name: MoveName): ErrorCode | null {
  if (!isFrom(name, head.state)) return 'mailbox/wrong_state'
  if (name === 'giveBack' && !head.handler) return 'mailbox/wrong_state'
  return isParty(ctx, head, MOVES[name].by) ? null : 'mailbox/not_yours'
}

export function requireParty(ctx: Context, head: Head, party: Party) {
  if (!isParty(ctx, head, party)) throw new AppError('mailbox/not_yours')
}
