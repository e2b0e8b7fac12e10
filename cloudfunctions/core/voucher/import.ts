import { importCodes } from '../../../src/contract/voucher'
import { AppError } from '../app-error'
import type { Context } from '../context'
import { removeAfter } from '../files'
import { handle } from '../handler'
import { record } from '../journal'
import { readUpload } from '../roster/import/preview'
import { codeId } from './code-id'
import type { CodeDoc, PoolDoc } from './documents'
import { loadPool } from './pool'
import { type CodeRow, readCodes } from './read-codes'

const LOOKED_UP = 500
const WRITTEN = 500
const ONE_BY_ONE = 8
const SHOWN = 200
/** The codes are in the database by then; nobody needs the file. */
const UPLOAD_DAYS = 1

const STATES = { free: '未发', drawn: '已发', void: '已作废' } as const

/** The codes of these rows that are there already, by id. */
async function known(ctx: Context, ids: readonly string[]): Promise<Map<string, CodeDoc>> {
  const found = new Map<string, CodeDoc>()
  for (let at = 0; at < ids.length; at += LOOKED_UP) {
    const where = { _id: { in: ids.slice(at, at + LOOKED_UP) } }
    for (const doc of await ctx.store.find('codes', where)) found.set(doc._id, doc)
  }
  return found
}

interface Sorted {
  fresh: CodeDoc[]
  refused: { row: number; reason: string }[]
}

/** Sorts rows into codes to add and rows that are there already; those of a removed pool may be taken over. */
async function sortRows(ctx: Context, pool: PoolDoc, rows: readonly CodeRow[]): Promise<Sorted> {
  const pools = new Map((await ctx.store.find('pools', {})).map(({ _id, title }) => [_id, title]))
  const there = await known(
    ctx,
    rows.map(({ code }) => codeId(ctx, code)),
  )
  const sorted: Sorted = { fresh: [], refused: [] }
  for (const { row, code, password } of rows) {
    const _id = codeId(ctx, code)
    const old = there.get(_id)
    const title = old && pools.get(old.pool)
    if (old && title)
      sorted.refused.push({ row, reason: `「${title}」里已有这个券码（${STATES[old.state]}）` })
    else {
      const lot = ctx.randomId(6)
      sorted.fresh.push({ _id, pool: pool._id, code, password, lot, state: 'free', voucher: null })
    }
  }
  return sorted
}

/** One by one and by id: what somebody else has imported at this very moment is theirs, what a removed pool left is taken over. */
function writeEach(ctx: Context, docs: readonly CodeDoc[]): Promise<number> {
  return ctx.store.transaction(async (tx) => {
    let written = 0
    for (const doc of docs) {
      const old = await tx.get('codes', doc._id)
      // Of a piece that was refused some may be written all the same: those are ours.
      const ours = old?.lot === doc.lot
      if (old && !ours && (await tx.get('pools', old.pool)) !== null) continue
      if (!ours) await tx.set('codes', doc)
      written += 1
    }
    return written
  })
}

/** In large pieces, since thousands must fit into a function's minute; a piece of which something is there goes by halves. */
async function writePiece(ctx: Context, docs: readonly CodeDoc[]): Promise<number> {
  if (docs.length <= ONE_BY_ONE) return writeEach(ctx, docs)
  if (await ctx.store.insert('codes', docs)) return docs.length
  const middle = docs.length >> 1
  return (await writePiece(ctx, docs.slice(0, middle))) + (await writePiece(ctx, docs.slice(middle)))
}

/** @returns how many are new */
async function write(ctx: Context, pool: string, docs: readonly CodeDoc[]): Promise<number> {
  let written = 0
  for (let at = 0; at < docs.length; at += WRITTEN) {
    written += await writePiece(ctx, docs.slice(at, at + WRITTEN))
  }
  // Counted, not added up: an import that broke off is made good by the next.
  await ctx.store.transaction(async (tx) => {
    const doc = await tx.get('pools', pool)
    if (!doc) throw new AppError('voucher/no_pool')
    const codes = await ctx.store.count('codes', { pool, state: { in: ['free', 'drawn'] } })
    await tx.set('pools', { ...doc, codes })
  })
  return written
}

export const importHandler = handle(importCodes, async (ctx, { poolId, fileId, text, write: writing }) => {
  const pool = await loadPool(ctx, poolId)
  if (!fileId && !text) throw new AppError('system/invalid_input')
  const read = await readCodes(fileId ? await readUpload(ctx, fileId) : (text ?? ''))
  if (fileId) await removeAfter(ctx, fileId, UPLOAD_DAYS)
  const { fresh, refused } = await sortRows(ctx, pool, read.rows)
  const added = writing ? await write(ctx, poolId, fresh) : fresh.length
  if (writing && added > 0) await record(ctx, 'voucher.importCodes', poolId, `${added} 个`)
  const all = [...read.refused, ...refused].sort((a, b) => a.row - b.row)
  return { added, refused: all.slice(0, SHOWN), more: Math.max(0, all.length - SHOWN) }
})
