import type { EnrolmentState, SignupPhase, SignupSession } from '../contract/signup'
import { dayOf, showInstant, timeOf } from '../contract/time'

type Kind = 'good' | 'wait' | 'bad' | 'quiet'

export const PHASE_KINDS: Record<SignupPhase, Kind> = {
  draft: 'quiet',
  soon: 'wait',
  open: 'good',
  over: 'quiet',
  closed: 'quiet',
  cancelled: 'bad',
}

export const STATE_KINDS: Record<EnrolmentState, Kind> = {
  in: 'good',
  waiting: 'wait',
  offered: 'bad',
  own: 'good',
  declined: 'quiet',
  later: 'quiet',
  cancelled: 'quiet',
}

/** 「9月25日 09:00–11:30」; '' of what has no time. */
export function timesOf({ startsAt, endsAt }: Pick<SignupSession, 'startsAt' | 'endsAt'>): string {
  if (startsAt === null) return ''
  if (endsAt === null) return showInstant(startsAt)
  const sameDay = dayOf(startsAt) === dayOf(endsAt)
  return `${showInstant(startsAt)}${sameDay ? `–${timeOf(endsAt)}` : ` 至 ${showInstant(endsAt)}`}`
}

/** How many places there still are, in words and numbers; of teams a place is a team's. */
export function placesOf(
  { capacity, left, waiting }: Pick<SignupSession, 'capacity' | 'left' | 'waiting'>,
  teams: boolean,
): string {
  if (capacity === null || left === null) return '不限名额'
  const unit = teams ? '队' : '人'
  if (left > 0) return `还有 ${left} ${unit}的名额（共 ${capacity} ${unit}）`
  const full = `${capacity} ${unit}的名额已满`
  return waiting > 0 ? `${full}，${waiting} ${unit}候补` : full
}
