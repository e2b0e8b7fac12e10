import type { Context } from '../context'
import { KINDS } from './kinds'
import { runReminders } from './run'

/** Several times an hour, by the timer. */
export const sendReminders = (ctx: Context): Promise<void> => runReminders(ctx, KINDS)
