import type {
  Acknowledgement,
  CondolenceMove,
  CondolenceReason,
  CondolenceState,
  Why,
} from '../../../src/contract/condolence'

/** Visits that were made together carry the same `batch`. */
export interface Visit {
  on: string
  batch: string
  /** Member ids. */
  visitors: string[]
  acknowledgement: Acknowledgement
}

export interface Approval {
  by: string
  chair: boolean
  at: string
}

/** Everything that was done to a case, the newest last. `by` is a member id or `system`. */
export interface Step {
  step: CondolenceMove | 'create' | 'save' | 'visit' | 'acknowledge'
  by: string
  at: string
  why: Why | null
  /** A retry with the same nonce has no second effect. */
  nonce: string | null
}

/**
 * One person to be visited once. `_id` = `blood:<enrolment>` where a donation opened it, so that it opens once;
 * else it begins with `v_`. The person is an id and no name, and the reason goes on `reasonUntil`.
 */
export interface CondolenceDoc {
  _id: string
  member: string
  reason: CondolenceReason
  /** The day of the occasion. */
  on: string
  /** Empty = money. */
  gift: string
  /** Fen; null = not recorded. */
  amount: number | null
  state: CondolenceState
  version: number
  submittedBy: string | null
  approvals: Approval[]
  visit: Visit | null
  /** Visits that were recorded by mistake. */
  annulled: Visit[]
  steps: Step[]
  /** The day on which the reason goes; null = there is nothing to forget. */
  reasonUntil: string | null
}

/** `_id` = `branch`. Fen: more than this takes two approvals, the chair's among them. */
export interface CondolenceSettingsDoc {
  _id: string
  threshold: number
}

export interface CondolenceDocuments {
  condolence_cases: CondolenceDoc
  condolence_settings: CondolenceSettingsDoc
}
