import type { ErrorCode } from '../../../src/contract/errors'
import type { Signup } from '../../../src/contract/signup'
import { unless } from '../can'
import type { EnrolmentDoc, SignupEventDoc } from './documents'
import type { SignupKind } from './kind'
import type { Person } from './person'
import { hasLapsed } from './promote'
import { whyFixed, whyNot } from './rules'

/** What the person can do now, by the very rules that decide it. */
export function mayOf(
  event: SignupEventDoc,
  kind: SignupKind,
  person: Person,
  doc: EnrolmentDoc | null,
  now: string,
): Signup['can'] {
  const why = whyNot(event, kind, person, now)
  const lapsed = doc ? hasLapsed(doc, now) : false
  const state = lapsed ? 'cancelled' : (doc?.state ?? 'cancelled')
  const placed = state === 'in' || state === 'waiting' || state === 'offered'
  const fixed = doc && state !== 'cancelled' ? whyFixed(event, doc, now) : 'signup/nobody'
  const done = state !== 'cancelled' && doc?.outcome ? 'signup/been_there' : null
  const anew = why ?? done ?? (placed ? 'signup/already' : null)
  const way = (exists: boolean): ErrorCode | null => (exists ? anew : 'signup/no_such_way')
  const captain = doc?.captain ? 'signup/captain_only' : null
  const donated = doc !== null && kind.honoured !== undefined && doc.outcome?.id === kind.honoured
  return {
    join: unless(anew),
    own: unless(way(kind.own !== null)),
    decline: unless(way(kind.decline !== null)),
    later: unless(way(kind.has.selfCheck)),
    change: unless(placed ? (captain ?? fixed) : 'signup/nobody'),
    cancel: unless(fixed),
    answer: unless(state === 'offered' && !captain ? null : 'signup/no_offer'),
    done: unless(
      !kind.has.selfDone || event.state === 'cancelled'
        ? 'signup/no_such_way'
        : state === 'in' || state === 'own'
          ? null
          : 'signup/nobody',
    ),
    honours: unless(kind.has.honours && (state === 'in' || donated) ? null : 'signup/no_such_way'),
  }
}
