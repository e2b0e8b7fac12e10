import { addDays, dayOf, instantOf } from '../../../../src/contract/time'
import { enrolmentId } from '../../signup/load'
import { isActive } from '../../signup/places'
import type { Kind } from '../kind'
import { signupPage } from './signups'

const NEWS_FOR_DAYS = 3
const TOLD = ['in', 'waiting', 'offered']

/** News that an event does not take place, to everybody who is in it or waits. */
export const signupOff: Kind = {
  name: 'signup.off',
  label: '报名的活动取消',
  about: '您报名的活动不办了的时候',
  template: 'todo',
  reminds: false,
  students: true,

  async occasions({ store, now }) {
    const since = instantOf(addDays(dayOf(now), -NEWS_FOR_DAYS))
    const gone = await store.find('signup_events', { state: 'cancelled', endedAt: { gte: since } })
    return gone.map(({ _id, endedAt }) => ({
      event: _id,
      window: endedAt ?? '',
      until: instantOf(addDays(dayOf(endedAt ?? now), NEWS_FOR_DAYS + 1)),
      facts: {},
    }))
  },

  async undone({ store }, event) {
    const docs = await store.find('enrolments', { event }, { fields: ['person', 'state'] })
    return docs.filter(({ state }) => TOLD.includes(state)).map(({ person }) => person)
  },

  async tell(tx, { event: id, member }, now) {
    const event = await tx.get('signup_events', id)
    const doc = await tx.get('enrolments', enrolmentId(id, member))
    if (event?.state !== 'cancelled' || !doc || !isActive(doc)) return null
    return {
      title: `${event.title}：已取消`,
      text: `${event.title}不办了，原因：${event.reason}。不便之处请谅解。`,
      page: signupPage(id),
      fields: { what: `${event.title}已取消`, by: new Date(now), note: event.reason },
    }
  },
}
