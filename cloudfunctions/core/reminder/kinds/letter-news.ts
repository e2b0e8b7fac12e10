import { addDays, dayOf, instantOf } from '../../../../src/contract/time'
import type { Context } from '../../context'
import { tag } from '../../mailbox/letters'
import type { Transaction } from '../../store'
import type { Kind } from '../kind'
import { announce } from '../plan'

const NEWS_FOR_DAYS = 7

/**
 * A step of a letter that carries a name: its writer is told, once. Neither which letter nor which step is written
 * down, since messages lie in the open and light up on phones that others can see.
 */
export function announceStep(ctx: Context, tx: Transaction, member: string, letter: string, step: number) {
  const event = tag(ctx, 'news', letter)
  const until = instantOf(addDays(dayOf(ctx.now), NEWS_FOR_DAYS), '00:00')
  return announce(
    tx,
    { kind: letterNews.name, event, member, window: String(step), facts: {}, until },
    ctx.now,
  )
}

/** Told at once, to named writers only: whoever asked to stay unknown is not pushed anything. */
export const letterNews: Kind = {
  name: 'letter.news',
  label: '来信有进展',
  about: '您署名的来信受理、转办、答复的时候',
  template: 'todo',
  reminds: false,
  students: true,

  occasions: async () => [],
  undone: async () => [],

  tell: async (_tx, _message, now) => ({
    title: '您的来信有新进展',
    text: '打开「我的来信」可以看到办到哪一步、怎样答复。',
    page: 'letters/home/index',
    fields: { what: '您的来信有新进展', by: new Date(now), note: '点开查看' },
  }),
}
