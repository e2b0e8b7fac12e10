import type { LetterKind, LetterState } from '../../../src/contract/letter'
import { listReplies, type Reply, saveReplies } from '../../../src/contract/replies'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import type { Context } from '../context'
import { handle } from '../handler'
import { myDesks } from './desks'
import type { KeptTurn } from './letters'

const repliesOf = async ({ store }: Context, desk: string): Promise<Reply[]> =>
  (await store.get('letter_replies', desk))?.replies ?? []

const fits = (reply: Reply, kind: LetterKind, state: LetterState) =>
  reply.state === state && (reply.kind === null || reply.kind === kind)

/** What the desk says by itself when a letter of this kind reaches a state; the reply for the very kind goes first. */
export async function autoReply(
  ctx: Context,
  desk: string,
  kind: LetterKind,
  state: LetterState,
): Promise<KeptTurn | undefined> {
  const fitting = (await repliesOf(ctx, desk)).filter((reply) => reply.auto && fits(reply, kind, state))
  const reply = fitting.find((one) => one.kind === kind) ?? fitting[0]
  return reply && { by: 'office', day: dayOf(ctx.now), text: `${reply.text}（自动回复）`, files: [] }
}

const mine = (ctx: Context, desk: string) => {
  if (!myDesks(ctx).includes(desk)) throw new AppError('mailbox/not_yours')
}

const list = handle(listReplies, async (ctx) => ({
  desks: await Promise.all(
    myDesks(ctx).map(async (desk) => ({ id: desk, replies: await repliesOf(ctx, desk) })),
  ),
}))

/** One automatic reply for a kind and a state: of two nobody would know which one is sent. */
const save = handle(saveReplies, async (ctx, { desk, replies }) => {
  mine(ctx, desk)
  const automatic = replies.filter(({ auto }) => auto).map(({ kind, state }) => `${kind}:${state}`)
  if (new Set(automatic).size < automatic.length) throw new AppError('mailbox/one_auto')
  await ctx.store.set('letter_replies', { _id: desk, replies })
  return { done: true as const }
})

export const replyHandlers = [list, save]
