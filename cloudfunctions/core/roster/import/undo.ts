import { undoImport } from '../../../../src/contract/roster'
import { AppError } from '../../app-error'
import type { Context } from '../../context'
import type { ImportChangeDoc } from '../../documents'
import { handle } from '../../handler'
import { record } from '../../journal'
import { touchRoster } from '../write'

/** Names of those whom something else has touched since: their rows cannot simply be put back. */
async function touchedSince(ctx: Context, changes: readonly ImportChangeDoc[]): Promise<string[]> {
  const names: string[] = []
  for (const { member, before, version } of changes) {
    const current = await ctx.store.get('members', member)
    const used =
      before === null &&
      ((await ctx.store.count('bindings', { member })) > 0 ||
        (await ctx.store.count('entitlements', { member })) > 0 ||
        (await ctx.store.count('seats', { holder: member })) > 0)
    if (current && (current.version !== version || used)) names.push(current.name)
  }
  return names
}

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

/** Puts every row back as it was before the import. */
export const undoHandler = handle(undoImport, async (ctx, { id, reason }) => {
  const doc = await ctx.store.get('imports', id)
  if (doc?.state !== 'applied') throw new AppError('roster/not_undoable')
  const changes = await ctx.store.find('import_changes', { importId: id })
  const people = await touchedSince(ctx, changes)
  if (people.length > 0) throw new AppError('roster/not_undoable', { people: people.slice(0, 20) })
  for (const { member, before, version } of changes) {
    await ctx.store.transaction(async (tx) => {
      const current = await tx.get('members', member)
      if (current && current.version !== version) return
      if (before) await tx.set('members', { ...before, version: version + 1 })
      else await tx.remove('members', member)
    })
  }
  await removeDepartments(ctx, doc.departments)
  await ctx.store.transaction(async (tx) => {
    await touchRoster(tx)
    await tx.set('imports', { ...doc, state: 'undone' })
    await record(ctx, 'roster.undoImport', id, reason, tx)
  })
  return { restored: changes.length }
})
