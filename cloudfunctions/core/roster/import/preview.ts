import { createHash } from 'node:crypto'
import { type ImportPreview, MOST_SHEET_BYTES, previewImport } from '../../../../src/contract/roster'
import { AppError } from '../../app-error'
import { type Context, memberOf } from '../../context'
import type { ImportDoc } from '../../documents'
import { removeAfter } from '../../files'
import { handle } from '../../handler'
import { type Diff, diffRoster, type Kind } from './diff'
import { type Note, type RosterFile, readRoster } from './read'

const SHOWN = 200
/** Long enough to think about a preview; what was written can be undone without the file. */
const UPLOAD_DAYS = 7

export const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export async function readUpload(ctx: Context, fileId: string): Promise<Uint8Array> {
  const bytes = await ctx.files.read(fileId).catch(() => null)
  if (!bytes || bytes.length === 0) throw new AppError('roster/unreadable_file')
  if (bytes.length > MOST_SHEET_BYTES) throw new AppError('roster/too_large')
  return bytes
}

/** The changes of a file against the roster as it is now. */
export async function compare(ctx: Context, file: RosterFile, on: string): Promise<Diff> {
  const [members, departments, seats] = await Promise.all([
    ctx.store.find('members', {}),
    ctx.store.find('departments', {}),
    ctx.store.find('seats', {}),
  ])
  return diffRoster(file.entries, { members, departments, seats }, on, () => `m_${ctx.randomId(10)}`)
}

const ofKind = ({ changes }: Diff, wanted: Kind) =>
  changes
    .filter(({ kind }) => kind === wanted)
    .map(({ after, department, detail }) => ({
      staffNo: after.staffNo,
      name: after.name,
      department,
      detail,
    }))

export function countsOf(diff: Diff) {
  const count = (kind: Kind) => diff.changes.filter((change) => change.kind === kind).length
  return {
    joined: count('joined'),
    left: count('left'),
    moved: count('moved'),
    corrected: count('corrected'),
  }
}

/** The first of many, and how many there are besides. */
const firstOf = (notes: readonly Note[]): Note[] =>
  notes.length <= SHOWN
    ? [...notes]
    : [...notes.slice(0, SHOWN), { cell: '', message: `另有 ${notes.length - SHOWN} 处没有列出` }]

function viewOf(doc: ImportDoc, file: RosterFile, diff: Diff): ImportPreview {
  return {
    id: doc._id,
    fileName: doc.fileName,
    sheet: file.sheet,
    columns: file.columns,
    rows: file.entries.length,
    joiners: ofKind(diff, 'joined'),
    leavers: ofKind(diff, 'left'),
    movers: ofKind(diff, 'moved'),
    corrected: ofKind(diff, 'corrected'),
    unchanged: diff.unchanged,
    errors: firstOf(file.errors),
    warnings: firstOf([...diff.warnings, ...file.warnings]),
  }
}

/** The dry run: says what would change and remembers which bytes and which roster it was said about. */
export const previewHandler = handle(previewImport, async (ctx, { fileId, fileName, on }) => {
  const bytes = await readUpload(ctx, fileId)
  const basis = (await ctx.store.get('meta', 'roster'))?.version ?? 0
  const file = await readRoster(bytes)
  const diff = await compare(ctx, file, on)
  const { joined, left, moved, corrected } = countsOf(diff)
  const doc: ImportDoc = {
    _id: `i_${ctx.randomId(10)}`,
    fileId,
    fileName,
    sha256: digest(bytes),
    basis,
    on,
    state: 'previewed',
    at: ctx.now,
    by: memberOf(ctx).name,
    summary: `加入 ${joined}、离开 ${left}、调动 ${moved}、更正 ${corrected}`,
    departments: [],
  }
  await removeAfter(ctx, fileId, UPLOAD_DAYS)
  await ctx.store.set('imports', doc)
  return viewOf(doc, file, diff)
})
