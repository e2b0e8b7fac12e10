import { addDays, dayOf, endOf, showDay } from '../../../../src/contract/time'
import type { Context } from '../../context'
import { holdsOn } from '../../identity/caller'
import type { SignupEventDoc } from '../../signup/documents'
import { kindOf } from '../../signup/kinds'
import { endOfEvent } from '../../signup/phase'
import type { Store } from '../../store'
import { concernsCommittee, type Kind } from '../kind'

/** Longer than any time that a report may take: how far back events are looked for. */
const MOST_DAYS = 14

/** From the end of the last session until the last day for the report; null outside it. */
function lastDay(event: SignupEventDoc, now: string): string | null {
  const { reportDays } = kindOf(event.kind)
  const end = endOfEvent(event)
  if (!reportDays || !end || end > now || event.state === 'cancelled' || event.state === 'draft') return null
  const last = addDays(dayOf(end), reportDays)
  return dayOf(now) <= last ? last : null
}

/** The sheet has left the house since the event was over. */
async function isReported(store: Store, event: SignupEventDoc): Promise<boolean> {
  const since = endOfEvent(event) ?? ''
  const entries = await store.find('journal', { target: event._id, at: { gte: since } }, { fields: ['what'] })
  return entries.some(({ what }) => what === 'signup.statistics')
}

async function committeeOf({ store, now }: Context): Promise<string[]> {
  const seats = await store.find('seats', {})
  return seats
    .filter(({ kind }) => kind === 'committee' || kind === 'chair')
    .flatMap((seat) => (seat.holder && holdsOn(seat, dayOf(now)) ? [seat.holder] : []))
}

/** To the committee after a drive, while the sheet for the school union has not been made. */
export const signupReport: Kind = {
  name: 'signup.report',
  label: '活动后统计表待报',
  about: '献血等活动结束后，委员还没有导出统计表的时候',
  template: 'todo',
  reminds: true,
  concerns: concernsCommittee,

  async occasions({ store, now }) {
    const recent = await store.find('signup_events', { state: { in: ['open', 'closed'] } })
    return recent.flatMap((event) => {
      const end = endOfEvent(event)
      if (!end || dayOf(end) < addDays(dayOf(now), -MOST_DAYS)) return []
      const last = lastDay(event, now)
      return last ? [{ event: event._id, window: last, until: endOf(last), facts: {} }] : []
    })
  },

  async undone(ctx, id) {
    const event = await ctx.store.get('signup_events', id)
    if (!event || !lastDay(event, ctx.now) || (await isReported(ctx.store, event))) return []
    return committeeOf(ctx)
  },

  async tell(tx, { event: id }, now, store) {
    const event = await tx.get('signup_events', id)
    const last = event && lastDay(event, now)
    if (!event || !last || (await isReported(store, event))) return null
    return {
      title: `${event.title}：请报统计表`,
      text: `请登记结果，并在${showDay(last)}前导出统计表报校工会。`,
      page: `work/signup/index?id=${id}`,
      fields: { what: `${event.title}统计表待报`, by: new Date(endOf(last)), note: '先登记结果' },
    }
  },
}
