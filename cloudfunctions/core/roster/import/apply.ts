import { applyImport } from '../../../../src/contract/roster'
import { AppError } from '../../app-error'
import type { Context } from '../../context'
import type { DepartmentDoc, ImportDoc } from '../../documents'
import { handle } from '../../handler'
import { record } from '../../journal'
import { departmentSeats } from '../standard-seats'
import { touchRoster } from '../write'
import type { Change } from './diff'
import { compare, countsOf, digest, readUpload } from './preview'
import { readRoster } from './read'

/** Members a transaction: well below what CloudBase lets one take. */
const BATCH = 25

/** From `previewed` to `applying`, if the roster is still what the preview saw. An import that broke off goes on. */
async function begin(ctx: Context, id: string): Promise<ImportDoc> {
  return ctx.store.transaction(async (tx) => {
    const doc = await tx.get('imports', id)
    if (!doc || doc.state === 'undone') throw new AppError('roster/changed_since')
    if (doc.state !== 'previewed') return doc
    if (((await tx.get('meta', 'roster'))?.version ?? 0) !== doc.basis) {
      throw new AppError('roster/changed_since')
    }
    await touchRoster(tx)
    const next: ImportDoc = { ...doc, state: 'applying' }
    await tx.set('imports', next)
    return next
  })
}

async function addDepartments(ctx: Context, importId: string, departments: readonly DepartmentDoc[]) {
  for (const department of departments) {
    await ctx.store.update('imports', importId, { push: { departments: department._id } })
    await ctx.store.set('departments', department)
    for (const seat of departmentSeats(department)) await ctx.store.insert('seats', [seat])
  }
}

/** Each member is written together with what it was before, so that the import can be undone. */
async function write(ctx: Context, importId: string, changes: readonly Change[]) {
  for (let at = 0; at < changes.length; at += BATCH) {
    await ctx.store.transaction(async (tx) => {
      for (const { before, after } of changes.slice(at, at + BATCH)) {
        const version = after.version + 1
        await tx.set('members', { ...after, version })
        const _id = `${importId}:${after._id}`
        await tx.set('import_changes', { _id, importId, member: after._id, before, version })
      }
    })
  }
}

export const applyHandler = handle(applyImport, async (ctx, { id }) => {
  const preview = await ctx.store.get('imports', id)
  if (!preview) throw new AppError('roster/changed_since')
  const bytes = await readUpload(ctx, preview.fileId)
  if (digest(bytes) !== preview.sha256) throw new AppError('roster/changed_since')
  const file = await readRoster(bytes)
  if (file.errors.length > 0) throw new AppError('roster/has_errors')
  const doc = await begin(ctx, id)
  const diff = await compare(ctx, file, doc.on)
  if (doc.state === 'applying') {
    await addDepartments(ctx, id, diff.newDepartments)
    await write(ctx, id, diff.changes)
    await ctx.store.transaction(async (tx) => {
      await touchRoster(tx)
      await tx.update('imports', id, { set: { state: 'applied', at: ctx.now } })
      await record(ctx, 'roster.applyImport', id, doc.summary, tx)
    })
  }
  return countsOf(diff)
})
