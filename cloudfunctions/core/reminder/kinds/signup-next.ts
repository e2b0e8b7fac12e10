import { addDays, dayOf, endOf, instantOf } from '../../../../src/contract/time'
import type { EnrolmentDoc, SignupEventDoc } from '../../signup/documents'
import { kindOf } from '../../signup/kinds'
import { enrolmentId } from '../../signup/load'
import { nextOf } from '../../signup/view'
import type { Kind } from '../kind'
import { SIGNUPS_PAGE } from './signups'

/** A run that was missed is caught up by the runs of this many days. */
const FOR_DAYS = 7
/** Longer than any interval of the rules. */
const MOST_DAYS = 400

const nextDay = (event: SignupEventDoc, doc: EnrolmentDoc): string | null =>
  nextOf(kindOf(event.kind), event, doc)

const isTime = (on: string | null, now: string): boolean => {
  const today = dayOf(now)
  return on !== null && on <= today && addDays(on, FOR_DAYS) > today
}

/** Once, on the day from which it is possible again, after an outcome that counts or the day of the self-check. */
export const signupNext: Kind = {
  name: 'signup.next',
  label: '又可以预约献血',
  about: '距上次献血满了间隔，或到了自测建议的日期',
  template: 'todo',
  reminds: true,
  students: true,
  private: true,

  async occasions({ store, now }) {
    const since = instantOf(addDays(dayOf(now), -MOST_DAYS))
    const all = await store.find('signup_events', { createdAt: { gte: since } })
    const window = 'once'
    const until = endOf(addDays(dayOf(now), FOR_DAYS))
    return all
      .filter(({ state, kind }) => state !== 'draft' && kindOf(kind).next)
      .map(({ _id }) => ({ event: _id, window, until, facts: {} }))
  },

  async undone({ store, now }, id) {
    const event = await store.get('signup_events', id)
    if (!event) return []
    const { honoured } = kindOf(event.kind)
    const [done, later] = await Promise.all([
      store.find('enrolments', { event: id, 'outcome.id': honoured ?? '' }),
      store.find('enrolments', { event: id, state: 'later' }),
    ])
    return [...done, ...later].filter((doc) => isTime(nextDay(event, doc), now)).map(({ person }) => person)
  },

  async tell(tx, { event: id, member }, now) {
    const event = await tx.get('signup_events', id)
    const doc = await tx.get('enrolments', enrolmentId(id, member))
    const on = event && doc && nextDay(event, doc)
    if (!event || !on || !isTime(on, now)) return null
    return {
      title: '可以再预约献血了',
      text: `${doc.laterOn ? '自测建议的日期到了' : '距上次献血的间隔满了'}，欢迎再来预约；能否献血由采血点现场决定。`,
      page: SIGNUPS_PAGE,
      fields: {
        what: '可以再预约献血了',
        by: new Date(endOf(addDays(on, FOR_DAYS))),
        note: '以采血点意见为准',
      },
    }
  },
}
