import { addDays, dayOf, endOf } from '../../../../src/contract/time'
import type { EnrolmentDoc, SignupEventDoc } from '../../signup/documents'
import { kindOf } from '../../signup/kinds'
import { enrolmentId } from '../../signup/load'
import { audienceOf } from '../../signup/progress'
import type { Kind } from '../kind'
import { signupPage } from './signups'

/** The stretch of days that an instant lies in, counted from when it begins; null before and after. */
function stretchOf(event: SignupEventDoc, now: string): { window: string; until: string } | null {
  const { undone } = kindOf(event.kind)
  const today = dayOf(now)
  if (!undone || event.state !== 'open' || now < event.opensAt) return null
  const from = undone.from(event)
  const last = undone.until(event)
  if (today < from || now > last) return null
  const days = Math.round((Date.parse(today) - Date.parse(from)) / 86_400_000)
  const begin = addDays(from, days - (days % undone.every))
  const [until = last] = [endOf(addDays(begin, undone.every - 1)), last].sort()
  return { window: begin, until }
}

const isUndone = (event: SignupEventDoc, doc: EnrolmentDoc | null, now: string): boolean =>
  kindOf(event.kind).undone?.undone(doc, event, now) ?? false

/** To whoever has not answered or not done it, every so many days until it is done. */
export const signupUndone: Kind = {
  name: 'signup.undone',
  label: '参保、体检还没办',
  about: '医疗互助保险截止前还没有回复，或体检还没有完成的时候',
  template: 'todo',
  reminds: true,
  private: true,

  async occasions({ store, now }) {
    const open = await store.find('signup_events', { state: 'open' })
    return open.flatMap((event) => {
      const stretch = stretchOf(event, now)
      return stretch ? [{ event: event._id, ...stretch, facts: {} }] : []
    })
  },

  async undone(ctx, id) {
    const event = await ctx.store.get('signup_events', id)
    if (!event || !stretchOf(event, ctx.now)) return []
    const [audience, docs] = await Promise.all([
      audienceOf(ctx, event, event.rosterOn),
      ctx.store.find('enrolments', { event: id, student: false }),
    ])
    const known = new Map(docs.map((doc) => [doc.person, doc]))
    return [...audience.values()]
      .flat()
      .map(({ _id }) => _id)
      .filter((member) => isUndone(event, known.get(member) ?? null, ctx.now))
  },

  async tell(tx, { event: id, member }, now) {
    const event = await tx.get('signup_events', id)
    const doc = await tx.get('enrolments', enrolmentId(id, member))
    const stretch = event && stretchOf(event, now)
    const reminder = event && kindOf(event.kind).undone
    if (!event || !stretch || !reminder || !isUndone(event, doc, now)) return null
    return {
      title: `${event.title}：请办理`,
      text: reminder.text(event),
      page: signupPage(id),
      fields: { what: `${event.title}待办理`, by: new Date(reminder.until(event)), note: '点开查看' },
    }
  },
}
