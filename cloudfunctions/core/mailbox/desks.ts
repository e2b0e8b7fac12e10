import { ADDRESSEE_WORDS, ADDRESSEES } from '../../../src/contract/letter'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import type { Context } from '../context'
import type { DepartmentDoc, SeatDoc } from '../documents'
import { holdsOn } from '../identity/caller'
import { departmentOn } from '../roster/membership'

/**
 * Where letters are worked on: `dean`, `secretary`, `union` (chair and committee), or a department by its id
 * (liaison and deputy).
 */
export type Desk = string

const deskOfSeat = ({ kind, department }: SeatDoc): Desk | null => {
  if (kind === 'dean' || kind === 'secretary') return kind
  if (kind === 'chair' || kind === 'committee') return 'union'
  return (kind === 'liaison' || kind === 'deputy') && department ? department : null
}

/** The desks at which the caller sits today. */
export function myDesks({ caller }: Context): Desk[] {
  const own = ADDRESSEES.filter((desk) =>
    desk === 'union'
      ? caller.roles.includes('chair') || caller.roles.includes('committee')
      : caller.roles.includes(desk),
  )
  return [...own, ...caller.departments]
}

export async function namesOfDesks(ctx: Context): Promise<(desk: Desk) => string> {
  const departments: DepartmentDoc[] = await ctx.store.find('departments', {})
  return (desk) =>
    ADDRESSEES.filter((id) => id === desk).map((id) => ADDRESSEE_WORDS[id])[0] ??
    departments.find(({ _id }) => _id === desk)?.name ??
    '（已撤销的部门）'
}

export interface Concerned {
  desks: Desk[]
  members: string[]
}

/**
 * Who must keep out: the people named, every desk at which one of them sits or to whose department they belong, and
 * whoever sits at a desk named (信访工作条例 art. 46: a complaint does not go to those complained of).
 */
export async function recused(ctx: Context, about: Concerned): Promise<Concerned> {
  if (about.desks.length + about.members.length === 0) return about
  const today = dayOf(ctx.now)
  const [seats, members] = await Promise.all([
    ctx.store.find('seats', {}),
    ctx.store.find('members', { _id: { in: about.members } }),
  ])
  if (members.length < new Set(about.members).size) throw new AppError('roster/not_found')
  const held = seats.filter((seat) => seat.holder && holdsOn(seat, today))
  const theirs = held.filter(({ holder }) => holder && about.members.includes(holder))
  const desks = new Set([
    ...about.desks,
    ...theirs.map(deskOfSeat).filter((desk) => desk !== null),
    ...members.map((member) => departmentOn(member, today)).filter((desk) => desk !== null),
  ])
  const holders = held
    .filter((seat) => about.desks.includes(deskOfSeat(seat) ?? ''))
    .map(({ holder }) => holder ?? '')
  return { desks: [...desks], members: [...new Set([...about.members, ...holders])] }
}

/** Order in which desks stand in for one that must keep out. */
const STAND_INS: Record<Desk, readonly Desk[]> = {
  dean: ['dean', 'secretary', 'union'],
  secretary: ['secretary', 'dean', 'union'],
  union: ['union', 'secretary', 'dean'],
}

/** @throws AppError mailbox/no_desk when all three are concerned */
export function deskFor(addressee: Desk, out: readonly Desk[]): Desk {
  const desk = STAND_INS[addressee]?.find((one) => !out.includes(one))
  if (!desk) throw new AppError('mailbox/no_desk')
  return desk
}

/** Where a second look is taken; the same desk again where nobody else may. */
export const secondDesk = (desk: Desk, out: readonly Desk[]): Desk =>
  (STAND_INS[desk] ?? []).slice(1).find((one) => !out.includes(one)) ?? desk
