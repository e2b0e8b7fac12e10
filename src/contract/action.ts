import type { GenericSchema, InferInput, InferOutput } from 'valibot'

/** What somebody may be at once. A liaison is also a member; a deputy counts as a liaison. */
export const ROLES = [
  'stranger',
  'student',
  'member',
  'liaison',
  'committee',
  'chair',
  'dean',
  'secretary',
  'custodian',
  'timer',
] as const
export type Role = (typeof ROLES)[number]

export const ANYONE: readonly Role[] = ROLES.filter((role) => role !== 'timer')
export const MEMBERS: readonly Role[] = ['member']
/** Staff and students. */
export const PEOPLE: readonly Role[] = ['member', 'student']
export const LIAISONS: readonly Role[] = ['liaison', 'committee', 'chair']
export const COMMITTEE: readonly Role[] = ['committee', 'chair']
export const CHAIR: readonly Role[] = ['chair']
export const TIMER: readonly Role[] = ['timer']

/** The deployed functions; `timer` cannot be called by clients. */
export type FunctionName = 'api' | 'exports' | 'mailbox' | 'timer'

/**
 * One thing that can be asked of the server. A value, so that `call(giftClaim, …)` infers both ends and
 * `handle(giftClaim, run)` type-checks the server. `who` lists the roles of which the caller needs one;
 * rights on single rows are checked in core.
 */
export interface Action<I extends GenericSchema = GenericSchema, O extends GenericSchema = GenericSchema> {
  readonly name: string
  readonly on: FunctionName
  readonly who: readonly Role[]
  readonly input: I
  readonly output: O
}

export type Input<A> = A extends Action<infer I, GenericSchema> ? InferInput<I> : never
export type ParsedInput<A> = A extends Action<infer I, GenericSchema> ? InferOutput<I> : never
export type Output<A> = A extends Action<GenericSchema, infer O> ? InferOutput<O> : never

/** @param name `<capability>.<verb>` */
export function action<I extends GenericSchema, O extends GenericSchema>(
  name: string,
  spec: { who: readonly Role[]; input: I; output: O; on?: FunctionName },
): Action<I, O> {
  return { name, on: spec.on ?? 'api', who: spec.who, input: spec.input, output: spec.output }
}

/** What every function answers. `requestId` is the short number that a user can read out. */
export type Reply<T> =
  | { ok: true; data: T }
  | { ok: false; error: { code: string; message: string; requestId: string; details?: Details } }

/** Facts that belong to a refusal: when, where, by whom it was claimed before, which row is wrong … */
export type Details = Record<string, unknown>
