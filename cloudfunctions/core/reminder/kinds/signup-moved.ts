import { showInstant } from '../../../../src/contract/time'
import type { Context } from '../../context'
import type { SignupEventDoc } from '../../signup/documents'
import { enrolmentId } from '../../signup/load'
import { sessionOf } from '../../signup/phase'
import type { Kind } from '../kind'
import { planOccasion } from '../plan'
import { signupPage } from './signups'

/** To everybody in a session whose time or place is another one now; what is over already is no news. */
export async function tellMoved(ctx: Context, before: SignupEventDoc, after: SignupEventDoc): Promise<void> {
  for (const { key, startsAt, place } of after.sessions) {
    const old = sessionOf(before, key)
    if (!old || startsAt <= ctx.now || (old.startsAt === startsAt && old.place === place)) continue
    const where = { event: after._id, session: key, state: { in: ['in', 'waiting', 'offered'] } }
    const people = (await ctx.store.find('enrolments', where, { fields: ['person'] })).map(
      ({ person }) => person,
    )
    const window = `${key}-${after.version}`
    await planOccasion(
      ctx,
      signupMoved,
      { event: after._id, window, until: startsAt, facts: { key, startsAt, place } },
      people,
      ctx.now,
    )
  }
}

/** News that a session is at another time or place; void when it was moved again. */
export const signupMoved: Kind = {
  name: 'signup.moved',
  label: '报名的场次改时间、地点',
  about: '您报名的场次改了时间或地点的时候',
  template: 'todo',
  reminds: false,
  students: true,

  occasions: async () => [],
  undone: async () => [],

  async tell(tx, { event: id, member, facts }, now) {
    const event = await tx.get('signup_events', id)
    const doc = await tx.get('enrolments', enrolmentId(id, member))
    const session = event && sessionOf(event, facts.key ?? null)
    const here = doc?.session === facts.key && ['in', 'waiting', 'offered'].includes(doc?.state ?? '')
    if (!session || !here || event.state === 'cancelled' || session.startsAt <= now) return null
    if (session.startsAt !== facts.startsAt || session.place !== facts.place) return null
    return {
      title: `${event.title}：时间或地点有变`,
      text: `${session.title}改为 ${showInstant(session.startsAt)}${session.place ? `，地点：${session.place}` : ''}。来不了请在小程序里更改或取消。`,
      page: signupPage(id),
      fields: {
        what: `${event.title}有变动`,
        by: new Date(session.startsAt),
        note: session.place || '点开查看',
      },
    }
  },
}
