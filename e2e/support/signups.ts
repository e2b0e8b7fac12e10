import type { Input } from '../../src/contract/action'
import { type SignupDraft, saveSignup, stepSignup } from '../../src/contract/signup-desk'
import type { FormField } from '../../src/contract/signup-form'
import { addDays, dayOf, instantOf } from '../../src/contract/time'
import { askAs } from './api'

type Draft = Input<typeof saveSignup>['draft']

/** One question of a form, as the committee would fill it in. */
export const question = (key: string, label: string, more: Partial<FormField> = {}): FormField => ({
  key,
  label,
  type: 'text',
  required: true,
  help: '',
  options: [],
  min: null,
  max: null,
  unit: '',
  sensitive: null,
  ...more,
})

/** A session so many days from today. */
export const session = (
  key: string,
  title: string,
  days: number,
  more: Partial<SignupDraft['sessions'][number]> = {},
): SignupDraft['sessions'][number] => {
  const on = addDays(dayOf(new Date().toISOString()), days)
  return {
    key,
    title,
    place: '体育馆一楼',
    startsAt: instantOf(on, '09:00'),
    endsAt: instantOf(on, '10:00'),
    audience: 'both',
    capacity: 2,
    ...more,
  }
}

/** A sign-up that is open since yesterday, for a week. */
export const draftOf = (kind: string, title: string, more: Partial<Draft> = {}): Draft => {
  const now = new Date().toISOString()
  const closesAt = instantOf(addDays(dayOf(now), 7), '18:00')
  return {
    kind,
    title,
    note: '',
    audience: 'staff',
    rosterOn: dayOf(now),
    opensAt: instantOf(addDays(dayOf(now), -1), '09:00'),
    closesAt,
    changesUntil: closesAt,
    ...more,
  }
}

/** Saves and publishes. @returns the id */
export async function publishSignup(url: string, draft: Draft): Promise<string> {
  const { id } = await askAs(url, 'demo-chair', saveSignup, { draft })
  await askAs(url, 'demo-chair', stepSignup, { id, step: 'publish' })
  return id
}
