import type { ErrorCode } from '../../../src/contract/errors'
import type { EnrolmentState, SignupKindView } from '../../../src/contract/signup'
import type { SignupDraft } from '../../../src/contract/signup-desk'
import type { FormField } from '../../../src/contract/signup-form'
import type { Context } from '../context'
import type { Transaction } from '../store'
import type { EnrolmentDoc, SignupEventDoc } from './documents'
import type { Person } from './person'

/** A column that a kind adds to the list of who signed up. */
export interface ExtraColumn {
  title: string
  value(enrolment: EnrolmentDoc, event: SignupEventDoc): string | number
}

/** What is said to whoever has not done it yet. `from` is the Beijing day on which it begins, `every` how many days apart. */
export interface UndoneReminder {
  from(event: SignupEventDoc): string
  until(event: SignupEventDoc): string
  every: number
  /** Whether somebody who has said nothing (null) or this is undone. */
  undone(enrolment: EnrolmentDoc | null, event: SignupEventDoc, now: string): boolean
  text(event: SignupEventDoc): string
}

/**
 * One kind of sign-up: all that sets it apart. The engine does the rest, so that a new kind is one file and one line
 * in `kinds/index.ts`.
 */
export interface SignupKind extends SignupKindView {
  /** For the committee: when to choose it. */
  readonly hint: string
  /** The form to begin with. */
  readonly form: readonly FormField[]
  /** Where the kind says it otherwise: 「已参保」. */
  readonly states?: Partial<Record<EnrolmentState, string>>
  /** What of a draft does not fit the kind. Pure. */
  refuse?(draft: SignupDraft): ErrorCode | null
  /** Beyond audience and window: why this person may not. Pure. */
  why?(person: Person, event: SignupEventDoc, now: string): ErrorCode | null
  /** The outcome that `signup.reportDone` enters. */
  readonly doneOutcome?: string
  /** The outcome that counts for honours and for the next date. */
  readonly honoured?: string
  /** The Beijing day on which it is possible again after the honoured outcome. */
  next?(event: SignupEventDoc, doneOn: string): string
  readonly columns?: readonly ExtraColumn[]
  readonly undone?: UndoneReminder
  /** The committee has so many days after the end to hand in the statistics. */
  readonly reportDays?: number
  /**
   * Something follows from an outcome: called in the transaction that changes it, only when it really changes, so that
   * a correction from donated to no show and back is told as two changes. `null` = none.
   */
  onOutcome?(
    ctx: Context,
    tx: Transaction,
    event: SignupEventDoc,
    enrolment: EnrolmentDoc,
    before: EnrolmentDoc['outcome'],
    after: EnrolmentDoc['outcome'],
  ): Promise<void>
}
