import { AppError } from '../app-error'
import type { Context } from '../context'
import type { EnrolmentDoc, SignupEventDoc } from './documents'
import type { SignupKind } from './kind'
import { kindOf } from './kinds'

/** The one session of an event without sessions. */
export const ONLY = 'all'

export const sessionId = (event: string, key: string): string => `${event}:${key}`
export const enrolmentId = (event: string, person: string): string => `${event}:${person}`

/** @throws AppError signup/not_found */
export async function loadEvent(
  ctx: Pick<Context, 'store'>,
  id: string,
): Promise<{ event: SignupEventDoc; kind: SignupKind }> {
  const event = await ctx.store.get('signup_events', id)
  if (!event) throw new AppError('signup/not_found')
  return { event, kind: kindOf(event.kind) }
}

/** One that people have seen. @throws AppError signup/not_found, also for a draft */
export async function loadPublished(ctx: Pick<Context, 'store'>, id: string) {
  const loaded = await loadEvent(ctx, id)
  if (loaded.event.state === 'draft') throw new AppError('signup/not_found')
  return loaded
}

/** @throws AppError signup/nobody */
export async function loadEnrolment(
  ctx: Pick<Context, 'store'>,
  event: string,
  person: string,
): Promise<EnrolmentDoc> {
  const enrolment = await ctx.store.get('enrolments', enrolmentId(event, person))
  if (!enrolment) throw new AppError('signup/nobody')
  return enrolment
}
