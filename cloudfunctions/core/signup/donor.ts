import configured from '../../../config/donor-rules.json'
import { DONOR_RULES, type DonorRules, rulesOn } from '../../../src/contract/donor-rules'

/** `config/donor-rules.json`: by id, the Beijing day from which rules hold here, null = not. What it does not name is as in the table. */
const FROM: Readonly<Record<string, string | null | undefined>> = configured

/** The rules as this deployment has switched them. */
export const donorRulesHere = (from = FROM): DonorRules[] =>
  DONOR_RULES.map((rules) => ({
    ...rules,
    from: from[rules.id] === undefined ? rules.from : (from[rules.id] ?? null),
  }))

/** @throws Error before the first rules: there were no sign-ups then */
export function donorRulesOn(day: string): DonorRules {
  const rules = rulesOn(donorRulesHere(), day)
  if (!rules) throw new Error(`no rules for donors on ${day}`)
  return rules
}
