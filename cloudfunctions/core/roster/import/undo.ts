import { undoImport } from '../../../../src/contract/roster'
import { AppError } from '../../app-error'
import type { Context } from '../../context'
import type { ImportChangeDoc } from '../../documents'
import { handle } from '../../handler'
import { record } from '../../journal'
import { BATCH, touchRoster } from '../write'

/** Ids that fit one query. */
const ASKED = 100

/** Names of those whom something else has touched since: their rows cannot simply be put back. */
async function touchedSince(ctx: Context, changes: readonly ImportChangeDoc[]): Promise<string[]> {
  const names: string[] = []
  for (let at = 0; at < changes.length; at += ASKED) {
    const some = changes.slice(at, at + ASKED)
    const ids = { in: some.map(({ member }) => member) }
    const [members, bindings, entitlements, seats] = await Promise.all([
      ctx.store.find('members', { _id: ids }),
      ctx.store.find('bindings', { member: ids }, { fields: ['member'] }),
      ctx.store.find('entitlements', { member: ids }, { fields: ['member'] }),
      ctx.store.find('seats', { holder: ids }, { fields: ['holder'] }),
    ])
    const used = new Set([
      ...[...bindings, ...entitlements].map(({ member }) => member),
      ...seats.map(({ holder }) => holder),
    ])
    for (const { member, before, version } of some) {
      const current = members.find(({ _id }) => _id === member)
      if (current && (current.version !== version || (before === null && used.has(member)))) {
        names.push(current.name)
      }
    }
  }
  return names
}

/** Puts some rows back, all of them or none. @throws AppError roster/not_undoable when one was touched meanwhile */
const putBack = (ctx: Context, changes: readonly ImportChangeDoc[]): Promise<void> =>
  ctx.store.transaction(async (tx) => {
    for (const { _id } of changes) {
      const change = await tx.get('import_changes', _id)
      if (!change || change.undone) continue
      const { member, before, version } = change
      const current = await tx.get('members', member)
      if (current && current.version !== version) {
        throw new AppError('roster/not_undoable', { people: [current.name] })
      }
      if (before) await tx.set('members', { ...before, version: version + 1 })
      else await tx.remove('members', member)
      await tx.set('import_changes', { ...change, undone: true })
    }
  })

/** Takes back the departments that the import made, unless somebody belongs to one or has a post there. */
async function removeDepartments(ctx: Context, departments: readonly string[]) {
  for (const department of departments) {
    const seats = await ctx.store.find('seats', { department })
    const used = (await ctx.store.count('members', { department })) > 0
    if (used || seats.some(({ holder, past }) => holder !== null || past.length > 0)) continue
    for (const { _id } of seats) await ctx.store.remove('seats', _id)
    await ctx.store.remove('departments', department)
  }
}

/** Puts every row back as it was before the import; an undo that broke off goes on. */
export const undoHandler = handle(undoImport, async (ctx, { id, reason }) => {
  const doc = await ctx.store.get('imports', id)
  if (doc?.state !== 'applied') throw new AppError('roster/not_undoable')
  const changes = await ctx.store.find('import_changes', { importId: id })
  const left = changes.filter(({ undone }) => !undone)
  const people = await touchedSince(ctx, left)
  if (people.length > 0) throw new AppError('roster/not_undoable', { people: people.slice(0, 20) })
  for (let at = 0; at < left.length; at += BATCH) await putBack(ctx, left.slice(at, at + BATCH))
  await removeDepartments(ctx, doc.departments)
  await ctx.store.transaction(async (tx) => {
    await touchRoster(tx)
    await tx.set('imports', { ...doc, state: 'undone' })
    await record(ctx, 'roster.undoImport', id, reason, tx)
  })
  return { restored: changes.length }
})
