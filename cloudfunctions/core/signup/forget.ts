import type { Context } from '../context'
import { dropFiles } from './answers'

/** Who somebody was is forgotten in all sign-ups; that somebody was there still counts. @param called what stands in place of the name */
export async function forgetInSignups(ctx: Context, person: string, called: string): Promise<void> {
  const docs = await ctx.store.find('enrolments', { person })
  const captains = new Set(
    docs.flatMap(({ event, captain }) => (captain === null ? [] : `${event}:${captain}`)),
  )
  for (const doc of docs) {
    await dropFiles(ctx, doc.answers, {})
    const steps = doc.steps.map((step) => ({ ...step, reason: '' }))
    const forgotten = { name: called, no: '', pinyin: '', answers: {}, laterOn: null, honours: false }
    await ctx.store.set('enrolments', { ...doc, ...forgotten, steps })
  }
  for (const id of captains) {
    const doc = await ctx.store.get('enrolments', id)
    if (!doc?.team) continue
    const members = doc.team.members.map((one) => (one.id === person ? { ...one, name: called } : one))
    await ctx.store.set('enrolments', { ...doc, team: { ...doc.team, members } })
  }
}
