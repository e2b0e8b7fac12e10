import { listJournal } from '../../../src/contract/roster'
import { handle } from '../handler'
import { wordOf } from '../journal-words'
import { targetNames } from './journal-targets'

const PAGE = 50

/** Ids begin with the instant and a turn, so their order is the order of time even where many share an instant. */
export const journalHandler = handle(listJournal, async (ctx, { before }) => {
  const rows = await ctx.store.find('journal', before ? { _id: { lt: before } } : {}, {
    order: [['_id', 'desc']],
    limit: PAGE + 1,
  })
  const shown = rows.slice(0, PAGE)
  const nameOf = await targetNames(
    ctx,
    shown.flatMap(({ actor, target }) => [actor, target]),
  )
  return {
    rows: shown.map(({ _id, at, actor, what, target, reason }) => ({
      id: _id,
      at,
      actor: actor === 'system' ? '系统' : nameOf(actor),
      what: wordOf(what),
      target: nameOf(target),
      reason,
    })),
    more: rows.length > PAGE,
  }
})
