import { dayOf } from '../../../src/contract/time'
import type { EnrolmentDoc, SignupEventDoc } from './documents'

/** The Beijing day of what an outcome tells: that of the session, else the one on which it was entered. */
export function outcomeDay(
  { sessions }: SignupEventDoc,
  doc: EnrolmentDoc,
  { at }: NonNullable<EnrolmentDoc['outcome']>,
): string {
  return dayOf(sessions.find(({ key }) => key === doc.session)?.startsAt ?? at)
}
