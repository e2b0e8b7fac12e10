import { listJournal } from '../../../src/contract/roster'
import type { Context } from '../context'
import { handle } from '../handler'

const PAGE = 50

/** Names for the ids that targets are made of: members, campaigns, departments. */
async function namesOf(ctx: Context, ids: readonly string[]): Promise<Map<string, string>> {
  const where = { _id: { in: [...new Set(ids)] } }
  const [members, campaigns, departments] = await Promise.all([
    ctx.store.find('members', where, { fields: ['name'] }),
    ctx.store.find('campaigns', where, { fields: ['title'] }),
    ctx.store.find('departments', where, { fields: ['name'] }),
  ])
  return new Map([
    ...[...members, ...departments].map(({ _id, name }) => [_id, name] as const),
    ...campaigns.map(({ _id, title }) => [_id, title] as const),
  ])
}

export const journalHandler = handle(listJournal, async (ctx, { before }) => {
  const rows = await ctx.store.find('journal', before ? { at: { lt: before } } : {}, {
    order: [['at', 'desc']],
    limit: PAGE + 1,
  })
  const shown = rows.slice(0, PAGE)
  const names = await namesOf(
    ctx,
    shown.flatMap(({ actor, target }) => [actor, ...target.split(':')]),
  )
  const named = (target: string) =>
    target
      .split(':')
      .map((part) => names.get(part) ?? part)
      .join(' · ')
  return {
    rows: shown.map(({ at, actor, what, target, reason }) => ({
      at,
      actor: actor === 'system' ? '系统' : (names.get(actor) ?? '（已离任）'),
      what,
      target: named(target),
      reason,
    })),
    more: rows.length > PAGE,
  }
})
