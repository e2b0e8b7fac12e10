import { dayOf } from '../../../src/contract/time'
import type { Context } from '../context'
import { kindOf } from './kinds'
import { answerText, memberNames, outcomeText, stateLabel } from './shown'

/** What somebody signed up for, newest first, with all that they answered. */
export async function signupsOf(ctx: Context, person: string) {
  const docs = await ctx.store.find('enrolments', { person })
  const ids = docs.map(({ event }) => event)
  const events = ids.length > 0 ? await ctx.store.find('signup_events', { _id: { in: ids } }) : []
  const rows = await Promise.all(
    docs.map(async (doc) => {
      const event = events.find(({ _id }) => _id === doc.event)
      if (!event) return []
      const kind = kindOf(event.kind)
      const names = await memberNames(ctx, event, [doc])
      const given = event.form.filter(({ key }) => doc.answers[key] !== undefined)
      const answers = given.map(
        (field) => `${field.label}：${answerText(field, doc.answers[field.key], names)}`,
      )
      const state = [stateLabel(kind, doc.state), outcomeText(kind, doc.outcome)].filter(Boolean).join('，')
      const on = dayOf(doc.at)
      return [{ id: event._id, kind: kind.label, title: event.title, state, answers: answers.join('；'), on }]
    }),
  )
  return rows.flat().sort((a, b) => (a.on > b.on ? -1 : 1))
}
