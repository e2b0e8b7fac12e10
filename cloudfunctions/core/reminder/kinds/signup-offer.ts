import { showInstant } from '../../../../src/contract/time'
import type { EnrolmentDoc } from '../../signup/documents'
import { enrolmentId } from '../../signup/load'
import { sessionOf } from '../../signup/phase'
import type { Transaction } from '../../store'
import type { Kind } from '../kind'
import { announce } from '../plan'
import { signupPage } from './signups'

/** A place came free for who waits; in the transaction that offers it. */
export async function announceOffer(
  tx: Transaction,
  { event, person }: EnrolmentDoc,
  until: string,
  now: string,
): Promise<void> {
  const facts = { until }
  await announce(tx, { kind: signupOffer.name, event, member: person, window: now, facts, until }, now)
}

/** Told at once, with the time to answer; void when it was answered or has lapsed. */
export const signupOffer: Kind = {
  name: 'signup.offer',
  label: '候补有名额',
  about: '您候补的场次空出名额、需要您确认的时候',
  template: 'todo',
  reminds: false,
  students: true,

  occasions: async () => [],
  undone: async () => [],

  async tell(tx, { event, member, facts }, now) {
    const doc = await tx.get('enrolments', enrolmentId(event, member))
    const signup = await tx.get('signup_events', event)
    if (doc?.state !== 'offered' || doc.offeredUntil !== facts.until || now > doc.offeredUntil) return null
    if (signup?.state !== 'open') return null
    const session = sessionOf(signup, doc.session)
    return {
      title: `${signup.title}：有名额了`,
      text: `您候补的${session?.title ?? '场次'}空出一个名额，请在 ${showInstant(doc.offeredUntil)} 前确认，过时名额让给下一位。`,
      page: signupPage(event),
      fields: { what: `${signup.title}有名额了`, by: new Date(doc.offeredUntil), note: '请及时确认' },
    }
  },
}
