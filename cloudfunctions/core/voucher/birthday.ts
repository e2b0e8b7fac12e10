import { addDays } from '../../../src/contract/time'
import type { MemberDoc } from '../documents'
import { departmentOn } from '../roster/membership'

const isDay = (day: string): boolean => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)

/** The day on which a birthday is kept in a year; of 29 February the 28th in the other years, so that it keeps its month. */
export function birthdayIn(birthday: string, year: number): string {
  const day = `${year}${birthday.slice(4)}`
  return birthday.endsWith('-02-29') && !isDay(day) ? `${year}-02-28` : day
}

/** The first day of the next month. */
const nextMonth = (month: string): string => `${addDays(`${month}-01`, 31).slice(0, 7)}-01`

export interface Celebrated {
  member: MemberDoc
  on: string
  /** The department on that day. */
  department: string
}

/**
 * Whose birthday lies in the month: who is on the roster on the day itself. A joiner before it counts, a leaver
 * before it does not; whoever was born on this very day of an earlier year is old enough to be a member.
 */
export function birthdaysOf(members: readonly MemberDoc[], month: string): Celebrated[] {
  const year = Number(month.slice(0, 4))
  return members
    .flatMap((member) => {
      const on = member.birthday ? birthdayIn(member.birthday, year) : ''
      const department = on.startsWith(month) ? departmentOn(member, on) : null
      return department ? [{ member, on, department }] : []
    })
    .sort((a, b) => (a.on === b.on ? (a.member.staffNo < b.member.staffNo ? -1 : 1) : a.on < b.on ? -1 : 1))
}

/** Who is on the roster at some time of the month and has no birthday on record. */
export function withoutBirthday(members: readonly MemberDoc[], month: string): MemberDoc[] {
  const [first, after] = [`${month}-01`, nextMonth(month)]
  return members.filter(
    ({ birthday, spells }) =>
      birthday === null && spells.some(({ from, to }) => from < after && (to === null || to > first)),
  )
}
