import type { Context } from '../context'
import { giveBack, takeLease } from '../lease'
import type { Kind } from './kind'
import { plan } from './plan'
import { isQuiet } from './quiet'
import { sendDue } from './send-due'
import { settleDead } from './settle-dead'

const LEASE = 'reminders'
/** The function may take 60 s: what is begun by then has time to be recorded. */
const WORKS_MS = 45_000
/** Longer than the function lives: whoever takes the lease over knows that the holder is dead. */
export const LEASE_MS = 75_000
/** So many answers that never came: WeChat is not well, the others wait for the next run. */
const MOST_UNSURE = 5
const MOST_FAULTS = 20

/** One run of the timer. */
export interface Run {
  id: string
  ctx: Context
  kinds: readonly Kind[]
  /** The instant now; `ctx.now` is when the run began. */
  now(): string
  /** When it stops taking messages. */
  deadline: string
  unsure: number
  /** What went wrong on our side; one message or kind that fails does not stop the others. */
  faults: unknown[]
}

export const isOver = ({ now, deadline, unsure, faults }: Run): boolean =>
  now() >= deadline || unsure >= MOST_UNSURE || faults.length >= MOST_FAULTS

function startRun(ctx: Context, kinds: readonly Kind[]): Run {
  const began = Date.now()
  const at = (ms: number) => new Date(Date.parse(ctx.now) + ms).toISOString()
  return {
    id: ctx.randomId(),
    ctx,
    kinds,
    now: () => at(Date.now() - began),
    deadline: at(WORKS_MS),
    unsure: 0,
    faults: [],
  }
}

/**
 * Plans what is open, then sends what is due. Everything is judged anew by each run, so that a run that was missed
 * or killed is made good by the next; nothing is sent twice even where two runs meet, since each message is taken
 * in a transaction.
 */
export async function runReminders(ctx: Context, kinds: readonly Kind[]): Promise<void> {
  const run = startRun(ctx, kinds)
  const until = new Date(Date.parse(ctx.now) + LEASE_MS).toISOString()
  if (!(await takeLease(ctx, LEASE, run.id, run.now(), until))) return
  try {
    await settleDead(run)
    await plan(run)
    if (!isQuiet(ctx.quietHours, ctx.now)) await sendDue(run)
  } finally {
    await giveBack(ctx, LEASE, run.id)
  }
  if (run.faults.length > 0) throw run.faults[0]
}
