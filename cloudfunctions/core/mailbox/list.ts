import { listLetters } from '../../../src/contract/office'
import { handle } from '../handler'
import { namesOfDesks } from './desks'
import { opened } from './letters'
import { mayKnow } from './rights'
import { ROW_FIELDS, rowOf } from './row'

/** What one screen of letters can take. */
const MOST = 200

const list = handle(listLetters, async (ctx, { month }) => {
  const [docs, nameOf] = await Promise.all([
    month
      ? ctx.store.find(
          'letters',
          { ...mayKnow(ctx), day: { gte: `${month}-01`, lte: `${month}-31` } },
          { order: [['day', 'desc']], limit: MOST + 1, fields: ROW_FIELDS },
        )
      : ctx.store.find(
          'letters',
          { ...mayKnow(ctx), due: { gt: '' } },
          { order: [['due', 'asc']], limit: MOST + 1, fields: ROW_FIELDS },
        ),
    namesOfDesks(ctx),
  ])
  const letters = docs.slice(0, MOST).map((doc) => rowOf(ctx, opened(ctx, doc), nameOf))
  return { letters, more: docs.length > MOST }
})

export const listHandlers = [list]
