import * as v from 'valibot'
import { action, type Output, PEOPLE } from './action'
import { donation, donorRules } from './donor-rules'
import { can, count, day, done, empty, file, id, instant, line, nonce, note } from './fields'
import { answers, fieldKey, formField } from './signup-form'

export const AUDIENCES = { staff: '教职工', students: '学生', both: '教职工和学生' } as const
export type Audience = keyof typeof AUDIENCES
export const audience = v.picklist(Object.keys(AUDIENCES) as Audience[])

/** What became of one person's sign-up; a kind may call `in`, `declined` and `own` otherwise (`stateLabel`). */
export const ENROLMENT_STATES = {
  in: '已报名',
  waiting: '候补中',
  offered: '有名额，待确认',
  own: '自行安排',
  declined: '不参加',
  later: '以后再约',
  cancelled: '已取消',
} as const
export type EnrolmentState = keyof typeof ENROLMENT_STATES
export const enrolmentState = v.picklist(Object.keys(ENROLMENT_STATES) as EnrolmentState[])

/** Follows from the state and the clock: `over` = nobody can sign up any more, the event itself goes on. */
export const SIGNUP_PHASES = {
  draft: '草稿',
  soon: '未开始',
  open: '报名中',
  over: '报名截止',
  closed: '已结束',
  cancelled: '已取消',
} as const
export type SignupPhase = keyof typeof SIGNUP_PHASES
export const signupPhase = v.picklist(Object.keys(SIGNUP_PHASES) as SignupPhase[])

/** What an outcome is: 献血 with its ml, 暂缓, 未到 …; `amount` is asked for where it is not null. */
export const outcomeSpec = v.object({
  id,
  label: v.string(),
  amount: v.nullable(
    v.object({ label: v.string(), unit: v.string(), choices: v.array(count()), max: count() }),
  ),
})
export type OutcomeSpec = v.InferOutput<typeof outcomeSpec>

/** A kind of sign-up as the pages draw it: what it has. Kinds are data of the server, so that a new one needs no page. */
export const signupKind = v.object({
  id,
  label: v.string(),
  /** The word on the main button: 「报名」「预约」「参保」. */
  verb: v.string(),
  about: v.string(),
  audiences: v.array(audience),
  has: v.object({
    /** Sessions with times; without, there is one session without a time. */
    sessions: v.boolean(),
    waiting: v.boolean(),
    teams: v.boolean(),
    /** Self check-in by the code at the door. */
    checkIn: v.boolean(),
    /** Quotas by department. */
    quotas: v.boolean(),
    honours: v.boolean(),
    selfCheck: v.boolean(),
    /** Packages by age. */
    packages: v.boolean(),
    /** Things that are lent. */
    loans: v.boolean(),
    /** One a year: the draft names the year. */
    year: v.boolean(),
    /** The person says that it is done. */
    selfDone: v.boolean(),
  }),
  /** The words of 「自行安排」 and 「不参加」 where the kind has them. */
  own: v.nullable(v.string()),
  decline: v.nullable(v.string()),
  outcomes: v.array(outcomeSpec),
})
export type SignupKindView = v.InferOutput<typeof signupKind>

/** What the self-check came to on the phone. `ok` is for the day of the session; `after` is better from `on` on. */
const verdict = v.union([
  v.object({ verdict: v.literal('ok'), for: day }),
  v.object({ verdict: v.literal('after'), on: day }),
])

const sessionView = v.object({
  key: id,
  title: v.string(),
  place: v.string(),
  startsAt: v.nullable(instant),
  endsAt: v.nullable(instant),
  audience,
  /** null = as many as come. */
  capacity: v.nullable(count()),
  left: v.nullable(count()),
  waiting: count(),
  /** What signing up for it now brings; `why` where it is `none`. */
  brings: v.picklist(['place', 'waiting', 'none']),
  why: v.string(),
})
export type SignupSession = v.InferOutput<typeof sessionView>

const shown = v.array(v.object({ key: v.string(), label: v.string(), value: v.string() }))

const enrolmentView = v.object({
  state: enrolmentState,
  stateLabel: v.string(),
  session: v.nullable(id),
  /** How many wait before the caller. */
  ahead: v.nullable(count()),
  /** Until when an offered place is kept. */
  offeredUntil: v.nullable(instant),
  /** As they are sent back in a change; a file is `{ fileId: 'kept', name }`. */
  answers,
  /** The same as texts, with names of members. */
  shown,
  team: v.nullable(
    v.object({
      name: v.string(),
      captain: v.string(),
      /** The caller is the captain: only then can it be changed. */
      mine: v.boolean(),
      members: v.array(v.object({ id, name: v.string() })),
    }),
  ),
  /** Shown on site and scanned there; empty where there is nothing to show. */
  code: v.string(),
  checkedInAt: v.nullable(instant),
  outcome: v.nullable(v.object({ id, text: v.string() })),
  honours: v.boolean(),
  /** From when on an appointment is better, or the next donation possible. */
  nextOn: v.nullable(day),
  package: v.nullable(v.object({ name: v.string(), note: v.string() })),
})
export type Enrolment = v.InferOutput<typeof enrolmentView>

/** What is open to the caller, and what the caller has signed up for; what needs doing first. */
export const listSignups = action('signup.mine', {
  who: PEOPLE,
  input: empty,
  output: v.object({
    signups: v.array(
      v.object({
        id,
        kind: v.object({ id, label: v.string(), verb: v.string() }),
        title: v.string(),
        phase: signupPhase,
        opensAt: instant,
        closesAt: instant,
        /** The session of the caller, else the first one. */
        startsAt: v.nullable(instant),
        place: v.string(),
        state: v.nullable(enrolmentState),
        stateLabel: v.string(),
        offeredUntil: v.nullable(instant),
        /** Places free in sessions for the caller; null = as many as come. */
        left: v.nullable(count()),
        todo: v.picklist(['answer', 'join', 'come', 'finish', 'none']),
      }),
    ),
  }),
})
export type MySignup = Output<typeof listSignups>['signups'][number]

/** One sign-up with the caller's own. */
export const getSignup = action('signup.view', {
  who: PEOPLE,
  input: v.object({ id }),
  output: v.object({
    id,
    kind: signupKind,
    title: v.string(),
    note: v.string(),
    facts: v.array(v.object({ label: v.string(), value: v.string() })),
    phase: signupPhase,
    /** Why it was cancelled; empty otherwise. */
    reason: v.optional(v.string()),
    opensAt: instant,
    closesAt: instant,
    /** Until when one can change or cancel by oneself. */
    changesUntil: instant,
    sessions: v.array(sessionView),
    form: v.array(formField),
    /** People in a team, the captain among them. */
    team: v.nullable(v.object({ min: count(), max: count() })),
    loans: v.array(v.string()),
    /** For the phone: the rules by day, of which `rulesOn` picks, and what the drive takes. */
    selfCheck: v.nullable(v.object({ gives: donation, rules: v.array(donorRules) })),
    enrolment: v.nullable(enrolmentView),
    /** Why the caller cannot sign up at all, in a sentence; empty when nothing speaks against it. */
    why: v.string(),
    can: v.object({
      join: can,
      own: can,
      decline: can,
      later: can,
      change: can,
      cancel: can,
      /** Take or leave the offered place. */
      answer: can,
      done: can,
      honours: can,
    }),
  }),
})
export type Signup = Output<typeof getSignup>

const team = v.object({
  name: line(20, '队名'),
  /** Without the captain, who is the caller. */
  members: v.pipe(v.array(id), v.maxLength(50, '一队最多 50 人')),
})

/**
 * Signs up (`join`), or says that one arranges it oneself (`own`), does not take part (`decline`), or is to be told
 * on the day that the self-check names (`later`). Repeating it answers the same. A full session puts on the waiting
 * list where there is one.
 */
export const enrol = action('signup.enrol', {
  who: PEOPLE,
  input: v.object({
    id,
    mode: v.picklist(['join', 'own', 'decline', 'later']),
    /** Needed to `join` where the event has sessions. */
    session: v.optional(v.nullable(id), null),
    answers: v.optional(answers, {}),
    selfCheck: v.optional(v.nullable(verdict), null),
    team: v.optional(v.nullable(team), null),
    honours: v.optional(v.boolean(), false),
    nonce,
  }),
  output: v.object({ enrolment: enrolmentView }),
})
/**
 * Another session (which must have a place free: the old one is kept else), other answers, another team; what is left out
 * stays.
 */
export const changeEnrolment = action('signup.change', {
  who: PEOPLE,
  input: v.object({
    id,
    session: v.optional(v.nullable(id), null),
    answers: v.optional(answers),
    selfCheck: v.optional(v.nullable(verdict), null),
    team: v.optional(v.nullable(team), null),
    nonce,
  }),
  output: v.object({ enrolment: enrolmentView }),
})
/** Gives the place back: the next who waits is offered it. Of a team, the captain's cancels all. */
export const cancelEnrolment = action('signup.cancel', { who: PEOPLE, input: v.object({ id }), output: done })
/** Takes or leaves an offered place. */
export const answerOffer = action('signup.answerOffer', {
  who: PEOPLE,
  input: v.object({ id, accept: v.boolean() }),
  output: v.object({ enrolment: enrolmentView }),
})
/** The person says that it is done (a check-up of one's own arrangement); undone by `done: false`. */
export const reportDone = action('signup.reportDone', {
  who: PEOPLE,
  input: v.object({ id, done: v.boolean() }),
  output: done,
})
/** Self check-in by what the code at the door says; it marks this event and no other. */
export const checkInAtDoor = action('signup.checkInAtDoor', {
  who: PEOPLE,
  input: v.object({ scene: v.pipe(v.string(), v.maxLength(64)) }),
  output: v.object({ id, title: v.string(), session: v.string(), at: instant, repeated: v.boolean() }),
})
/** By opt-in: the own name on the list of honour of this event. */
export const setHonours = action('signup.setHonours', {
  who: PEOPLE,
  input: v.object({ id, on: v.boolean() }),
  output: done,
})
/** Who wants to be named, newest event first. */
export const listHonours = action('signup.honours', {
  who: PEOPLE,
  input: empty,
  output: v.object({
    events: v.array(
      v.object({
        id,
        title: v.string(),
        on: v.nullable(day),
        people: v.array(v.object({ name: v.string(), department: v.string() })),
      }),
    ),
  }),
})
/** A file that was handed in with a form: one's own, or one that the role may see. */
export const getSignupFile = action('signup.file', {
  who: PEOPLE,
  input: v.object({ id, personId: v.optional(id), key: fieldKey, purpose: note(50) }),
  output: file,
})
