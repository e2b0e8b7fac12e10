import { addDays, dayOf, showInstant } from '../../../../src/contract/time'
import { enrolmentId } from '../../signup/load'
import { sessionOf } from '../../signup/phase'
import type { Kind } from '../kind'
import { signupPage } from './signups'

/** The day before a session, to whoever is in it: when and where. */
export const signupTomorrow: Kind = {
  name: 'signup.tomorrow',
  label: '明天有报名的活动',
  about: '您报名的场次开始的前一天',
  template: 'todo',
  reminds: true,
  students: true,

  async occasions({ store, now }) {
    const tomorrow = addDays(dayOf(now), 1)
    const open = [
      ...(await store.find('signup_events', { state: 'open' })),
      ...(await store.find('signup_events', { state: 'closed', endedAt: { gte: addDays(tomorrow, -60) } })),
    ]
    return open.flatMap((event) => {
      const starts = event.sessions.map(({ startsAt }) => startsAt).filter((at) => dayOf(at) === tomorrow)
      const until = starts.sort()[starts.length - 1]
      return until ? [{ event: event._id, window: tomorrow, until, facts: { on: tomorrow } }] : []
    })
  },

  async undone({ store, now }, event) {
    const tomorrow = addDays(dayOf(now), 1)
    const signup = await store.get('signup_events', event)
    const keys =
      signup?.sessions.filter(({ startsAt }) => dayOf(startsAt) === tomorrow).map(({ key }) => key) ?? []
    if (keys.length === 0) return []
    const where = { event, session: { in: keys }, state: 'in' }
    return (await store.find('enrolments', where, { fields: ['person'] })).map(({ person }) => person)
  },

  async tell(tx, { event: id, member, facts }, now) {
    const event = await tx.get('signup_events', id)
    const doc = await tx.get('enrolments', enrolmentId(id, member))
    const session = event && sessionOf(event, doc?.session ?? null)
    if (!session || event.state === 'cancelled' || doc?.state !== 'in') return null
    if (dayOf(session.startsAt) !== facts.on || session.startsAt <= now) return null
    return {
      title: `${event.title}：${showInstant(session.startsAt)}`,
      text: `您报了${session.title}，${showInstant(session.startsAt)} 开始${session.place ? `，地点：${session.place}` : ''}。${event.note}`,
      page: signupPage(id),
      fields: { what: event.title, by: new Date(session.startsAt), note: session.place || session.title },
    }
  },
}
