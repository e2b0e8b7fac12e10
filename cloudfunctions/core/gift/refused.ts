import { AppError } from '../app-error'
import { type Context, memberOf } from '../context'

/** One scan or tap; whose it is becomes known on the way. */
export interface Scan {
  campaign: string
  /** What a retry has in common with the first try: one row is kept for it. */
  key: string
  raw: string
  station: string | null
  offline: boolean
  happenedAt: string
  person: { member: string; department: string | null } | null
}

/** Refusals that say something about the person or the code; a busy server is no refusal. */
const isRuling = (error: unknown): error is AppError =>
  error instanceof AppError && /^(gift|roster)\//.test(error.code)

/** Keeps one refused scan under its key. */
export async function keepRefusal(ctx: Context, scan: Scan, { code, details }: AppError) {
  const { _id: actor, name } = memberOf(ctx)
  await ctx.store.insert('refusals', [
    {
      _id: `${scan.campaign}:${scan.key}`,
      campaign: scan.campaign,
      member: scan.person?.member ?? null,
      department: scan.person?.department ?? null,
      raw: scan.raw,
      reason: code,
      details: details ?? {},
      actor,
      actorName: name,
      station: scan.station,
      offline: scan.offline,
      happenedAt: scan.happenedAt,
      arrivedAt: ctx.now,
      settled: null,
    },
  ])
}

/**
 * Runs `attempt` and keeps what was refused, one row for a key, so that neither a retry nor a flood adds more. What happened
 * without signal is thereby a conflict until somebody settles it: never silently dropped.
 */
export async function keepingRefusals<T>(ctx: Context, scan: Scan, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (isRuling(error)) await keepRefusal(ctx, scan, error)
    throw error
  }
}
