import { safeParse } from 'valibot'
import { type Answers, answersOf, type FileAnswer, KEPT } from '../../../src/contract/signup-form'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { accountOf, type Context } from '../context'
import { removeAfter } from '../files'
import { limitByHour } from '../limit'
import type { KeptAnswer, KeptFile, SignupEventDoc } from './documents'

const MOST_FILES_AN_HOUR = 30
const MOST_BYTES = 5 * 1024 * 1024
/** What a file of each type begins with. */
const BEGINNINGS: readonly { type: string; bytes: readonly number[] }[] = [
  { type: 'jpg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
]

export const isFile = (answer: KeptAnswer | undefined): answer is KeptFile => typeof answer === 'object'

/** The type by what is in it. @throws AppError signup/bad_file */
function typeOf(bytes: Uint8Array): string {
  const found = BEGINNINGS.find((one) => one.bytes.every((byte, i) => bytes[i] === byte))
  if (!found || bytes.length > MOST_BYTES) throw new AppError('signup/bad_file')
  return found.type
}

/** Copies an upload to where its writer cannot reach it. @throws AppError signup/bad_file, system/too_often */
async function keep(ctx: Context, event: string, { fileId, name }: FileAnswer): Promise<KeptFile> {
  await limitByHour(ctx, { what: 'signup-file', whose: accountOf(ctx), most: MOST_FILES_AN_HOUR })
  const bytes = await ctx.files.read(fileId).catch(() => {
    throw new AppError('signup/bad_file')
  })
  const path = `signup-kept/${event}/${ctx.randomId(24)}.${typeOf(bytes)}`
  const kept = await ctx.files.put(path, bytes)
  await removeAfter(ctx, fileId, 0)
  return { fileId: kept, name }
}

/** @throws AppError roster/not_found */
async function requireMembers(ctx: Context, ids: readonly string[]) {
  if (ids.length === 0) return
  const found = await ctx.store.find('members', { _id: { in: ids } }, { fields: ['_id'] })
  if (ids.some((id) => found.every(({ _id }) => _id !== id))) throw new AppError('roster/not_found')
}

/**
 * The answers as they are kept, judged by the event's form. Sensitive ones whose day has come are not kept at all.
 * @param before what is kept now, for files that stay
 * @throws AppError system/invalid_input with the fields, signup/bad_file, roster/not_found
 */
export async function keptAnswers(
  ctx: Context,
  event: SignupEventDoc,
  given: Answers,
  before: Readonly<Record<string, KeptAnswer>>,
): Promise<Record<string, KeptAnswer>> {
  const fields = event.form.filter(
    ({ sensitive }) => sensitive === null || sensitive.eraseOn > dayOf(ctx.now),
  )
  const parsed = safeParse(answersOf(fields), given)
  if (!parsed.success) {
    const wrong = parsed.issues.slice(0, 20).map(({ path, message }) => ({
      path: `answers.${String(path?.[0]?.key ?? '')}`,
      message,
    }))
    throw new AppError('system/invalid_input', { fields: wrong })
  }
  const members = fields.flatMap(({ key, type }) => (type === 'member' ? (parsed.output[key] ?? []) : []))
  await requireMembers(ctx, members.map(String))
  const kept: Record<string, KeptAnswer> = {}
  for (const [key, value] of Object.entries(parsed.output)) {
    if (typeof value !== 'object') kept[key] = value
    else if (value.fileId !== KEPT) kept[key] = await keep(ctx, event._id, value)
    else {
      const old = before[key]
      if (!isFile(old)) throw new AppError('signup/bad_file')
      kept[key] = old
    }
  }
  return kept
}

/** Files that are in `before` and no longer in `after` go tonight. */
export async function dropFiles(
  ctx: Context,
  before: Readonly<Record<string, KeptAnswer>>,
  after: Readonly<Record<string, KeptAnswer>>,
) {
  const stay = new Set(Object.values(after).flatMap((one) => (isFile(one) ? one.fileId : [])))
  for (const one of Object.values(before)) {
    if (isFile(one) && !stay.has(one.fileId)) await removeAfter(ctx, one.fileId, 0)
  }
}
