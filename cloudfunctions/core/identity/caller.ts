import type { Role } from '../../../src/contract/action'
import { dayOf } from '../../../src/contract/time'
import type { Caller } from '../context'
import type { SeatDoc } from '../documents'
import { departmentOn } from '../roster/membership'
import type { Store } from '../store'

/** Seats that the branch cannot do without for a day. */
export const isNeeded = ({ kind }: SeatDoc): boolean => kind === 'liaison' || kind === 'chair'

/**
 * Whether a seat is held on a day; both ends inclusive, no end = until further notice. In a seat that is needed
 * the holder goes on after the end of the term until somebody takes over.
 */
export const holdsOn = (seat: SeatDoc, day: string): boolean =>
  seat.holder !== null &&
  seat.from !== null &&
  seat.from <= day &&
  (seat.to === null || day <= seat.to || isNeeded(seat))

const roleOf = (seat: SeatDoc): Role | null => {
  if (seat.kind === 'deputy') return 'liaison'
  return seat.kind === 'delegate' ? null : seat.kind
}

const stranger = (openid: string, student: string | null = null): Caller => ({
  openid,
  roles: [student === null ? 'stranger' : 'student'],
  person: student,
  member: null,
  departments: [],
})

/** Who calls, from the platform's OPENID. A member whose membership ended is a stranger again. */
export async function findCaller(store: Store, openid: string, now: string): Promise<Caller> {
  const binding = openid ? await store.get('bindings', openid) : null
  if (!binding) return stranger(openid)
  if (binding.kind === 'student') return stranger(openid, binding.member)
  const [member, seats] = await Promise.all([
    store.get('members', binding.member),
    store.find('seats', { holder: binding.member }),
  ])
  const today = dayOf(now)
  if (!member || departmentOn(member, today) === null) return stranger(openid)
  const held = seats.filter((seat) => holdsOn(seat, today))
  const roles = held.map(roleOf).filter((role) => role !== null)
  const departments = held.flatMap(({ kind, department }) =>
    (kind === 'liaison' || kind === 'deputy') && department ? [department] : [],
  )
  return { openid, person: member._id, member, roles: [...new Set<Role>(['member', ...roles])], departments }
}
