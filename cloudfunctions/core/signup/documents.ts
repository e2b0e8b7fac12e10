import type { EnrolmentState } from '../../../src/contract/signup'
import type { SignupDraft } from '../../../src/contract/signup-desk'

/** `_id` random; of a kind with one a year `<kind>-<year>`, so that there is one. */
export interface SignupEventDoc extends SignupDraft {
  _id: string
  state: 'draft' | 'open' | 'closed' | 'cancelled'
  version: number
  createdAt: string
  publishedAt: string | null
  /** When it was closed or cancelled. */
  endedAt: string | null
  /** Why it was cancelled. */
  reason: string
  /** The last day on which a sensitive answer is still there; null = none left to erase. */
  eraseOn: string | null
}

/**
 * One session, `_id` = `<event>:<key>`: this document alone decides who gets a place. `held` counts places taken and
 * offered, `waiting` who waits, `drawn` the numbers that give the order of arrival.
 */
export interface SignupSessionDoc {
  _id: string
  event: string
  key: string
  capacity: number | null
  /** False once the event is closed: whoever signs up at that moment meets it here. */
  open: boolean
  held: number
  waiting: number
  drawn: number
  /** Makes the changing code at the door. */
  secret: string
}

/** A file as it is kept: a copy that the client cannot reach. */
export interface KeptFile {
  fileId: string
  name: string
}
export type KeptAnswer = string | number | KeptFile

/** One step of a sign-up; `by` a member or student id, or `system`. */
export interface Step {
  at: string
  state: EnrolmentState
  by: string
  reason: string
}

/** One person in one event, `_id` = `<event>:<person>`, so that nobody is in it twice. */
export interface EnrolmentDoc {
  _id: string
  event: string
  /** Member or student id. */
  person: string
  student: boolean
  /** As they were when the person signed up. */
  name: string
  no: string
  pinyin: string
  /** `students` for students. */
  department: string
  departmentName: string
  state: EnrolmentState
  session: string | null
  /** Drawn in the session's document. */
  order: number
  at: string
  offeredUntil: string | null
  /** The self-check said: better from this Beijing day on. Nothing else of it is stored. */
  laterOn: string | null
  answers: Record<string, KeptAnswer>
  /** Of a captain. */
  team: { name: string; members: { id: string; name: string }[] } | null
  /** Of the others in a team: whose place it is. */
  captain: string | null
  /** What the person shows on site. */
  code: string
  checkedInAt: string | null
  checkedInBy: string | null
  outcome: { id: string; amount: number | null; at: string; by: string } | null
  loans: { item: string; outAt: string; outBy: string; backAt: string | null }[]
  honours: boolean
  steps: Step[]
}

export interface SignupDocuments {
  signup_events: SignupEventDoc
  signup_sessions: SignupSessionDoc
  enrolments: EnrolmentDoc
}
