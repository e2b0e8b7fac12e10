import * as v from 'valibot'
import { action, COMMITTEE, LIAISONS, type Output } from './action'
import { can, count, day, done, empty, file, id, instant, line, note } from './fields'
import { department } from './roster'
import { enrolmentState, signupKind, signupPhase } from './signup'
import { signupDraft } from './signup-draft'
import { form } from './signup-form'

export { type SessionDraft, type SignupDraft, sessionDraft, signupDraft } from './signup-draft'

/** The kinds there are, with a form to begin with, and the departments. */
export const listSignupKinds = action('signup.kinds', {
  who: COMMITTEE,
  input: empty,
  output: v.object({
    kinds: v.array(v.object({ ...signupKind.entries, form, hint: v.string() })),
    departments: v.array(department),
  }),
})

const state = v.picklist(['draft', 'open', 'closed', 'cancelled'])

export const listSignupEvents = action('signup.events', {
  who: LIAISONS,
  input: empty,
  output: v.object({
    events: v.array(
      v.object({
        id,
        kind: v.object({ id, label: v.string() }),
        title: v.string(),
        phase: signupPhase,
        opensAt: instant,
        closesAt: instant,
        startsAt: v.nullable(instant),
        /** People of the departments that the caller may see. */
        in: count(),
        waiting: count(),
        /** All places; null = as many as come, or counted in teams. */
        places: v.nullable(count()),
      }),
    ),
  }),
})
export const getSignupEvent = action('signup.get', {
  who: LIAISONS,
  input: v.object({ id }),
  output: v.object({
    id,
    version: count(),
    state,
    phase: signupPhase,
    kind: signupKind,
    draft: signupDraft,
    departments: v.array(department),
    can: v.object({
      edit: can,
      publish: can,
      close: can,
      reopen: can,
      cancel: can,
      remove: can,
      outcome: can,
      export: can,
    }),
  }),
})
export type SignupEvent = Output<typeof getSignupEvent>

/**
 * A new draft without `id`; `version` must be the one that was read. Once it is open, kind, audience and year stay, a
 * session in which somebody is cannot go, its places not below those taken; more places go to those who wait.
 */
export const saveSignup = action('signup.save', {
  who: COMMITTEE,
  input: v.object({ id: v.optional(id), version: v.optional(count(), 0), draft: signupDraft }),
  output: v.object({ id, version: count() }),
})
export const removeSignupDraft = action('signup.removeDraft', {
  who: COMMITTEE,
  input: v.object({ id }),
  output: done,
})
/** `cancel` (the event does not take place: everybody in it is told) and `reopen` need a reason. */
export const stepSignup = action('signup.step', {
  who: COMMITTEE,
  input: v.object({ id, step: v.picklist(['publish', 'close', 'reopen', 'cancel']), reason: note(100) }),
  output: done,
})

const share = {
  /** In the audience on the day of the roster; of students unknown, null. */
  audience: v.nullable(count()),
  quota: v.nullable(count()),
  in: count(),
  waiting: count(),
  offered: count(),
  own: count(),
  declined: count(),
  later: count(),
  cancelled: count(),
  /** Of the audience, who has said nothing; null for students. */
  silent: v.nullable(count()),
  checkedIn: count(),
}
const counted = v.object({ id, label: v.string(), people: count(), amount: v.nullable(count()) })
/** Live figures; a liaison gets the own departments. `on`: the roster as of another Beijing day. */
export const getSignupProgress = action('signup.progress', {
  who: LIAISONS,
  input: v.object({ id, on: v.optional(day) }),
  output: v.object({
    title: v.string(),
    kind: signupKind,
    phase: signupPhase,
    on: day,
    total: v.object(share),
    departments: v.array(v.object({ id, name: v.string(), ...share })),
    students: v.nullable(v.object(share)),
    sessions: v.array(
      v.object({
        key: id,
        title: v.string(),
        startsAt: v.nullable(instant),
        capacity: v.nullable(count()),
        taken: count(),
        waiting: count(),
        checkedIn: count(),
      }),
    ),
    /** With the sum of the amounts (ml). */
    outcomes: v.array(counted),
    /** Staff who have said nothing, in the own departments. */
    silent: v.array(v.object({ memberId: id, name: v.string(), department: v.string() })),
    /** To paste into the chat group. */
    text: v.string(),
  }),
})
export type SignupProgress = Output<typeof getSignupProgress>

const personRow = v.object({
  personId: id,
  name: v.string(),
  /** Staff or student number. */
  no: v.string(),
  department: v.string(),
  student: v.boolean(),
  state: enrolmentState,
  stateLabel: v.string(),
  session: v.nullable(id),
  sessionTitle: v.string(),
  /** Place on the waiting list, from 1. */
  position: v.nullable(count()),
  at: instant,
  team: v.nullable(v.object({ name: v.string(), captain: v.boolean() })),
  checkedInAt: v.nullable(instant),
  outcome: v.nullable(v.object({ id, text: v.string(), amount: v.nullable(count()) })),
  package: v.string(),
  loans: v.array(v.object({ item: v.string(), outAt: instant, backAt: v.nullable(instant) })),
  /** Sensitive ones only for whom they are meant. `file`: can be opened by `signup.file`. */
  answers: v.array(v.object({ key: v.string(), label: v.string(), value: v.string(), file: v.boolean() })),
  can: v.object({ checkIn: can, outcome: can, cancel: can }),
})
export type SignupPerson = v.InferOutput<typeof personRow>

/** Who has signed up, in the order of arrival; of the departments that the caller may see. At most 200, then `more`. */
export const listSignupPeople = action('signup.people', {
  who: LIAISONS,
  input: v.object({
    id,
    session: v.optional(id),
    state: v.optional(enrolmentState),
    search: note(30),
    /** The `personId` of the last row of the page before. */
    after: v.optional(id),
  }),
  output: v.object({ people: v.array(personRow), more: v.boolean() }),
})
/** The person whose code was scanned or typed, of whatever department. */
export const lookAtSignup = action('signup.look', {
  who: LIAISONS,
  input: v.object({ id, code: v.pipe(v.string(), v.maxLength(200)) }),
  output: v.object({ person: personRow }),
})
/** On site, by code or from the list; `undo` takes it back. Somebody of another department only by code. */
export const checkInPerson = action('signup.checkIn', {
  who: LIAISONS,
  input: v.object({
    id,
    personId: v.optional(id),
    code: v.optional(v.pipe(v.string(), v.maxLength(200))),
    undo: v.optional(v.boolean(), false),
  }),
  output: v.object({ person: personRow, repeated: v.boolean() }),
})
/** `outcome` null takes it back. `amount` where the outcome has one, e.g. ml. */
export const setOutcome = action('signup.setOutcome', {
  who: COMMITTEE,
  input: v.object({
    id,
    personIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(200)),
    outcome: v.nullable(id),
    amount: v.optional(v.nullable(count()), null),
  }),
  output: v.object({ changed: count() }),
})
/** Hands something out, or takes it `back`. */
export const lendItem = action('signup.lend', {
  who: LIAISONS,
  input: v.object({ id, personId: id, item: line(20, '物品'), back: v.boolean() }),
  output: v.object({ person: personRow }),
})
/** For somebody without a phone: signs up, or cancels, with a reason; a liaison for the own department. */
export const enrolFor = action('signup.enrolFor', {
  who: LIAISONS,
  input: v.object({
    id,
    memberId: id,
    mode: v.picklist(['join', 'own', 'decline']),
    session: v.optional(v.nullable(id), null),
    reason: line(100, '原因'),
  }),
  output: done,
})
export const cancelFor = action('signup.cancelFor', {
  who: LIAISONS,
  input: v.object({ id, personId: id, reason: line(100, '原因') }),
  output: done,
})
/** The code on the screen at the door: it changes every half minute and is good for this session alone. Polled. */
export const watchDoor = action('signup.door', {
  who: LIAISONS,
  input: v.object({ id, session: v.optional(v.nullable(id), null) }),
  output: v.object({
    title: v.string(),
    session: v.string(),
    /** null: not the time yet, or over; `why` says it. */
    scene: v.nullable(v.string()),
    renewAt: v.nullable(instant),
    why: v.string(),
    expected: count(),
    checkedIn: count(),
    recent: v.array(v.object({ name: v.string(), department: v.string(), at: instant })),
  }),
})
export type Door = Output<typeof watchDoor>

/** Who has signed up, as .xlsx; what for is kept. */
export const exportSignup = action('signup.export', {
  on: 'exports',
  who: COMMITTEE,
  input: v.object({ id, purpose: line(50, '导出用途') }),
  output: file,
})
/** The sheet with the figures that the school union asks for, as .xlsx. */
export const signupStatistics = action('signup.statistics', {
  on: 'exports',
  who: COMMITTEE,
  input: v.object({ id, purpose: line(50, '导出用途') }),
  output: file,
})
