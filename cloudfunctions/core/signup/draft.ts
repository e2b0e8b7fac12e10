import type { SignupDraft } from '../../../src/contract/signup-desk'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import type { SignupEventDoc } from './documents'
import type { SignupKind } from './kind'
import { refuse } from './rules'

/** Only what the kind has: what a page sends beyond it is not kept. */
export const fitted = (draft: SignupDraft, { has }: SignupKind): SignupDraft => ({
  ...draft,
  sessions: has.sessions ? draft.sessions : [],
  team: has.teams ? draft.team : null,
  loans: has.loans ? draft.loans : [],
  quotas: has.quotas ? draft.quotas : [],
  packages: has.packages ? draft.packages : null,
  year: has.year ? draft.year : null,
})

const audienceFits = (whole: SignupDraft['audience'], part: SignupDraft['audience']): boolean =>
  whole === 'both' || part === 'both' || part === whole

/**
 * What a draft has to be like, whatever its state.
 * @throws AppError signup/invalid_dates, signup/wrong_audience, signup/erase_too_early, and what the kind refuses
 */
export function validateDraft(draft: SignupDraft, kind: SignupKind) {
  const { opensAt, closesAt, changesUntil, sessions, audience, form } = draft
  const late = sessions.some(({ endsAt }) => endsAt <= opensAt)
  if (opensAt >= closesAt || changesUntil < opensAt || late) throw new AppError('signup/invalid_dates')
  const fits =
    kind.audiences.includes(audience) && sessions.every((one) => audienceFits(audience, one.audience))
  if (!fits) throw new AppError('signup/wrong_audience')
  const last = [closesAt, changesUntil].sort()[1] ?? closesAt
  if (form.some(({ sensitive }) => sensitive && sensitive.eraseOn <= dayOf(last))) {
    throw new AppError('signup/erase_too_early')
  }
  refuse(kind.refuse?.(draft) ?? null)
}

/**
 * Once people have seen it, it stays what they signed up for: no field goes or becomes another one, since its answers
 * would be left behind.
 * @throws AppError signup/fixed
 */
export function requireSameKind(old: SignupEventDoc, draft: SignupDraft) {
  const same = old.kind === draft.kind && old.audience === draft.audience && old.year === draft.year
  const kept = old.form.every((field) => {
    const now = draft.form.find(({ key }) => key === field.key)
    return now?.type === field.type && (now.sensitive === null) === (field.sensitive === null)
  })
  if (!same || !kept || (old.team === null) !== (draft.team === null)) throw new AppError('signup/fixed')
}

/** The first day on which something has to be erased, after `since`; null = nothing more. */
export const nextErasure = ({ form }: Pick<SignupDraft, 'form'>, since = ''): string | null =>
  form
    .flatMap(({ sensitive }) => (sensitive && sensitive.eraseOn > since ? sensitive.eraseOn : []))
    .sort()[0] ?? null
