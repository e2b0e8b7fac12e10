import { ENROLMENT_STATES, type EnrolmentState } from '../../../src/contract/signup'
import type { FormField } from '../../../src/contract/signup-form'
import { ageOn } from '../../../src/contract/time'
import type { Context } from '../context'
import { isFile } from './answers'
import type { EnrolmentDoc, KeptAnswer, SignupEventDoc } from './documents'
import type { SignupKind } from './kind'

/** What a state is called in this kind. */
export const stateLabel = ({ states }: Pick<SignupKind, 'states'>, state: EnrolmentState): string =>
  states?.[state] ?? ENROLMENT_STATES[state]

/** 「已献血 400 毫升」, null without an outcome. */
export function outcomeText({ outcomes }: SignupKind, outcome: EnrolmentDoc['outcome']): string | null {
  const spec = outcomes.find(({ id }) => id === outcome?.id)
  if (!outcome || !spec) return null
  return outcome.amount === null
    ? spec.label
    : `${spec.label} ${outcome.amount} ${spec.amount?.unit ?? ''}`.trim()
}

/** The package for somebody's age on the day that the event names; null without a birthday on record. */
export function packageFor({ packages }: SignupEventDoc, birthday: string | null) {
  if (!packages || !birthday) return null
  const age = ageOn(birthday, packages.on)
  return packages.list.find(({ from, to }) => from <= age && age <= to) ?? null
}

/** Names of the members that answers name. */
export async function memberNames(ctx: Context, event: SignupEventDoc, docs: readonly EnrolmentDoc[]) {
  const keys = event.form.filter(({ type }) => type === 'member').map(({ key }) => key)
  const ids = [...new Set(docs.flatMap(({ answers }) => keys.flatMap((key) => answers[key] ?? [])))].map(
    String,
  )
  const found =
    ids.length > 0 ? await ctx.store.find('members', { _id: { in: ids } }, { fields: ['name'] }) : []
  return new Map(found.map(({ _id, name }) => [_id, name]))
}

/** An answer as a text. */
export function answerText(
  field: FormField,
  answer: KeptAnswer | undefined,
  names: ReadonlyMap<string, string>,
): string {
  if (answer === undefined) return ''
  if (isFile(answer)) return answer.name
  if (field.type === 'member') return names.get(String(answer)) ?? ''
  return field.type === 'number' ? `${answer} ${field.unit}`.trim() : String(answer)
}
