import type { ErrorCode } from '../../../src/contract/errors'
import { appoint, listSeats } from '../../../src/contract/roster'
import { addDays, dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { unless } from '../can'
import type { MemberDoc, SeatDoc } from '../documents'
import { handle } from '../handler'
import { isNeeded } from '../identity/caller'
import { record } from '../journal'
import { departmentOn } from './membership'

const ORDER: SeatDoc['kind'][] = [
  'chair',
  'committee',
  'dean',
  'secretary',
  'custodian',
  'liaison',
  'deputy',
  'delegate',
]

const vacancyRefusal = (seat: SeatDoc): ErrorCode | null => (isNeeded(seat) ? 'roster/seat_needed' : null)

const list = handle(listSeats, async (ctx) => {
  const [seats, departments] = await Promise.all([
    ctx.store.find('seats', {}),
    ctx.store.find('departments', {}),
  ])
  const ids = [...new Set(seats.flatMap((seat) => [seat.holder, ...seat.past.map(({ holder }) => holder)]))]
  const members = await ctx.store.find('members', { _id: { in: ids } }, { fields: ['name'] })
  const appointing = ctx.caller.roles.includes('chair') ? null : 'system/forbidden'
  const nameOf = (id: string) => members.find(({ _id }) => _id === id)?.name ?? '（已离任）'
  const departmentOf = (id: string | null) => departments.find(({ _id }) => _id === id)
  const place = (seat: SeatDoc) =>
    ORDER.indexOf(seat.kind) * 1000 + (departmentOf(seat.department)?.order ?? 0)
  return {
    seats: seats
      .sort((a, b) => place(a) - place(b) || (a._id < b._id ? -1 : 1))
      .map((seat) => {
        const department = departmentOf(seat.department)
        return {
          id: seat._id,
          kind: seat.kind,
          title: seat.title,
          department: department ? { id: department._id, name: department.name } : null,
          holder: seat.holder ? { id: seat.holder, name: nameOf(seat.holder) } : null,
          from: seat.from,
          to: seat.to,
          past: seat.past.map(({ holder, from, to }) => ({ name: nameOf(holder), from, to })),
          can: { appoint: unless(appointing), vacate: unless(appointing ?? vacancyRefusal(seat)) },
        }
      }),
  }
})

/**
 * A seat changes hands at once: a term that begins later would leave it empty until then. It cannot begin
 * before the one that it follows either, since that one would vanish from the record.
 */
function termRefusal(seat: SeatDoc, from: string, to: string | null, today: string): ErrorCode | null {
  if (from > today) return 'roster/term_later'
  const last = seat.past.at(-1)?.to
  const tooEarly = seat.holder && seat.from ? from < seat.from : last !== undefined && from <= last
  return tooEarly || (to !== null && to < from) ? 'roster/term_order' : null
}

/** The earlier term, ended the day before the new one begins; a term that never began leaves no trace. */
function ended(seat: SeatDoc, from: string): SeatDoc['past'] {
  if (!seat.holder || !seat.from || seat.from >= from) return seat.past
  const last = addDays(from, -1)
  return [
    ...seat.past,
    { holder: seat.holder, from: seat.from, to: seat.to && seat.to < last ? seat.to : last },
  ]
}

function checkHolder(seat: SeatDoc, member: MemberDoc | null, from: string) {
  const department = member && departmentOn(member, from)
  if (!department) throw new AppError('roster/not_found')
  if (seat.department && seat.department !== department) throw new AppError('roster/wrong_department')
}

/** A seat has one holder, so that two active liaisons of one department cannot exist. */
const appointHandler = handle(appoint, async (ctx, { seatId, memberId, from, to }) => {
  await ctx.store.transaction(async (tx) => {
    const seat = await tx.get('seats', seatId)
    if (!seat) throw new AppError('roster/seat_not_found')
    const refusal = termRefusal(seat, from, to, dayOf(ctx.now)) ?? (memberId ? null : vacancyRefusal(seat))
    if (refusal) throw new AppError(refusal)
    if (memberId !== null) checkHolder(seat, await tx.get('members', memberId), from)
    const past = ended(seat, from)
    const term = memberId === null ? { holder: null, from: null, to: null } : { holder: memberId, from, to }
    await tx.set('seats', { ...seat, ...term, past })
    const event = memberId ? 'roster.appoint' : 'roster.vacate'
    await record(ctx, event, `${seatId}:${memberId ?? seat.holder ?? ''}`, '', tx)
  })
  return { done: true as const }
})

export const seatHandlers = [list, appointHandler]
