import type { Output } from '../../contract/action'
import type { listSignupKinds, SessionDraft, SignupDraft } from '../../contract/signup-desk'
import type { FormField } from '../../contract/signup-form'
import { addDays, dayOf, instantOf } from '../../contract/time'

export type Kind = Output<typeof listSignupKinds>['kinds'][number]

/** The first free of `s1`, `s2` … */
const free = (prefix: string, used: readonly string[]): string => {
  let number = 1
  while (used.includes(`${prefix}${number}`)) number++
  return `${prefix}${number}`
}

/** A session after the others: the same length and places, right after the last one. */
export function newSession(others: readonly SessionDraft[], on: string): SessionDraft {
  const key = free(
    's',
    others.map((one) => one.key),
  )
  const last = others[others.length - 1]
  if (!last) {
    const startsAt = instantOf(on, '09:00')
    const endsAt = instantOf(on, '11:00')
    return { key, title: '第 1 场', place: '', startsAt, endsAt, audience: 'both', capacity: 20 }
  }
  const length = Date.parse(last.endsAt) - Date.parse(last.startsAt)
  return {
    ...last,
    key,
    title: `第 ${others.length + 1} 场`,
    startsAt: last.endsAt,
    endsAt: new Date(Date.parse(last.endsAt) + length).toISOString(),
  }
}

export const newField = (others: readonly FormField[]): FormField => ({
  key: free(
    'f',
    others.map(({ key }) => key),
  ),
  label: '',
  type: 'text',
  required: true,
  help: '',
  options: [],
  min: null,
  max: null,
  unit: '',
  sensitive: null,
})

/** A blank draft of a kind with dates that follow today. */
export function blankDraft({ id, audiences, has, form }: Kind, now: string): SignupDraft {
  const today = dayOf(now)
  const closesAt = instantOf(addDays(today, 7), '18:00')
  return {
    kind: id,
    title: '',
    note: '',
    facts: [],
    audience: audiences[0] ?? 'staff',
    rosterOn: today,
    departments: [],
    opensAt: instantOf(today, '09:00'),
    closesAt,
    changesUntil: closesAt,
    answerHours: 12,
    sessions: has.sessions ? [newSession([], addDays(today, 10))] : [],
    form,
    quotas: [],
    team: null,
    loans: [],
    packages: null,
    year: has.year ? Number(today.slice(0, 4)) : null,
    gives: 'whole',
  }
}

/** Words separated by any usual sign. */
export const words = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、,，;；\s]+/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]
