import type { Context } from '../context'
import { takeOut } from './cancel'
import { forgetInSignups } from './forget'
import { phaseOf } from './phase'

const OVER = ['closed', 'cancelled', 'draft']

/** Somebody gives up the account: what is still to come goes to others, what was is counted without a name. */
export async function leaveSignups(ctx: Context, person: string): Promise<void> {
  for (const { event: id, checkedInAt, outcome } of await ctx.store.find('enrolments', { person })) {
    const event = await ctx.store.get('signup_events', id)
    const past = checkedInAt !== null || outcome !== null
    if (!event || past || OVER.includes(phaseOf(event, ctx.now))) continue
    await takeOut(ctx, event, person, { by: person, reason: '' }, () => undefined)
  }
  await forgetInSignups(ctx, person, '（已解除登记）')
}
