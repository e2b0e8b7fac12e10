import { applyImport } from '../../../../src/contract/roster'
import { AppError } from '../../app-error'
import type { Context } from '../../context'
import type { DepartmentDoc, ImportChangeDoc, ImportDoc } from '../../documents'
import { handle } from '../../handler'
import { record } from '../../journal'
import type { Transaction } from '../../store'
import { departmentSeats } from '../standard-seats'
import { BATCH, touchRoster } from '../write'
import type { Change, Diff } from './diff'
import { compare, countsOf, digest, readUpload } from './preview'
import { type RosterFile, readRoster } from './read'

/** Somebody may be changed while the import is written; each round compares anew. */
const ROUNDS = 5
/** A call has ended by then, whatever became of it: as long as the function may take. */
const CALL_MS = 60_000

/**
 * From `previewed` to `applying`, if the roster is still what the preview saw. An import that broke off goes on,
 * but never two calls at once.
 */
async function begin(ctx: Context, id: string): Promise<ImportDoc> {
  return ctx.store.transaction(async (tx) => {
    const doc = await tx.get('imports', id)
    if (!doc || doc.state === 'undone') throw new AppError('roster/changed_since')
    if (doc.state === 'applied') return doc
    if (doc.state === 'applying' && Date.parse(ctx.now) - Date.parse(doc.at) < CALL_MS) {
      throw new AppError('system/busy')
    }
    const version = (await tx.get('meta', 'roster'))?.version ?? 0
    if (doc.state === 'previewed' && version !== doc.basis) throw new AppError('roster/changed_since')
    await touchRoster(tx)
    const next: ImportDoc = { ...doc, state: 'applying', at: ctx.now }
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

/**
 * What the import has done to a member by now, for the undo. Of one that an earlier half has written already the
 * first `before` stays; if somebody has edited it since, so does the version, which then tells the undo.
 */
async function trace(tx: Transaction, importId: string, { before, after }: Change): Promise<ImportChangeDoc> {
  const _id = `${importId}:${after._id}`
  const version = after.version + 1
  const earlier = await tx.get('import_changes', _id)
  if (!earlier) return { _id, importId, member: after._id, before, version, undone: false }
  return earlier.version === before?.version ? { ...earlier, version } : earlier
}

/**
 * Each member is written together with what it was before, so that the import can be undone.
 * @returns false when somebody is no longer what the comparison saw
 */
async function write(ctx: Context, importId: string, changes: readonly Change[]): Promise<boolean> {
  for (let at = 0; at < changes.length; at += BATCH) {
    const batch = changes.slice(at, at + BATCH)
    const written = await ctx.store.transaction(async (tx) => {
      for (const { before, after } of batch) {
        const current = await tx.get('members', after._id)
        if (current?.version !== before?.version) return false
      }
      for (const change of batch) {
        const { after } = change
        await tx.set('import_changes', await trace(tx, importId, change))
        await tx.set('members', { ...after, version: after.version + 1 })
      }
      return true
    })
    if (!written) return false
  }
  return true
}

/** @returns what was to be done at the start */
async function carryOut(ctx: Context, { _id, on }: ImportDoc, file: RosterFile): Promise<Diff> {
  const first = await compare(ctx, file, on)
  let diff = first
  for (let round = 0; round < ROUNDS; round++) {
    await addDepartments(ctx, _id, diff.newDepartments)
    if (await write(ctx, _id, diff.changes)) return first
    diff = await compare(ctx, file, on)
  }
  throw new AppError('system/busy')
}

export const applyHandler = handle(applyImport, async (ctx, { id }) => {
  const preview = await ctx.store.get('imports', id)
  if (!preview) throw new AppError('roster/changed_since')
  const bytes = await readUpload(ctx, preview.fileId)
  if (digest(bytes) !== preview.sha256) throw new AppError('roster/changed_since')
  const file = await readRoster(bytes)
  if (file.errors.length > 0) throw new AppError('roster/has_errors')
  const doc = await begin(ctx, id)
  if (doc.state === 'applied') return countsOf(await compare(ctx, file, doc.on))
  const diff = await carryOut(ctx, doc, file)
  await ctx.store.transaction(async (tx) => {
    await touchRoster(tx)
    await tx.update('imports', id, { set: { state: 'applied', at: ctx.now } })
    await record(ctx, 'roster.applyImport', id, doc.summary, tx)
  })
  return countsOf(diff)
})
