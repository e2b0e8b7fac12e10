import { AppError } from '../app-error'
import { type Context, memberOf } from '../context'

/** One scan or tap; whose it is becomes known on the way. */
export interface Scan {
  campaign: string
  nonce: string
  raw: string
  station: string | null
  offline: boolean
  happenedAt: string
  person: { member: string; department: string | null } | null
}

/** Refusals that say something about the person or the code; a busy server is no refusal. */
const isRuling = (error: unknown): error is AppError =>
  error instanceof AppError && /^(gift|roster)\//.test(error.code)

/** Keeps one refused scan under its nonce. */
export async function keepRefusal(ctx: Context, scan: Scan, { code, details }: AppError) {
  const { _id: actor, name } = memberOf(ctx)
  await ctx.store.insert('refusals', [
    {
      _id: `${scan.campaign}:${scan.nonce}`,
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
 * Runs `attempt` and keeps what was refused, under the nonce, so that a retry leaves one row. What happened
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
