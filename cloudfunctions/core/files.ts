import type { Context } from './context'

const DAY_MS = 24 * 3600_000
const SHARED_DAYS = 1
const AT_ONCE = 200

/** Marks a stored file for removal: names, birthdays and sheets must not lie in storage for ever. */
export const removeAfter = (ctx: Context, fileId: string, days: number): Promise<void> =>
  ctx.store.set('files', {
    _id: `f_${ctx.randomId(16)}`,
    fileId,
    until: new Date(Date.parse(ctx.now) + days * DAY_MS).toISOString(),
  })

/** A file for the caller: kept for a day, its address works for ten minutes. */
export async function share(ctx: Context, fileName: string, bytes: Uint8Array) {
  const { fileId, url } = await ctx.files.share(fileName, bytes)
  await removeAfter(ctx, fileId, SHARED_DAYS)
  return { fileName, url }
}

/** The nightly run. A file that cannot be removed now is tried again the next night. */
export async function removeOldFiles(ctx: Context): Promise<void> {
  const due = await ctx.store.find(
    'files',
    { until: { lt: ctx.now } },
    { order: [['until', 'asc']], limit: AT_ONCE },
  )
  for (const { _id, fileId } of due) {
    await ctx.files.remove(fileId)
    await ctx.store.remove('files', _id)
  }
}
