import type { MemberDoc, Spell } from '../documents'

/**
 * Membership over time. A spell covers `from` up to but not including `to`: whoever leaves on 1 July is on the
 * roster on 30 June and not on 1 July. Moving ends one spell and begins the next on the same day.
 */
const covers = (spell: Spell, day: string): boolean =>
  spell.from <= day && (spell.to === null || day < spell.to)

/** The department somebody belongs to on a day, null when not on the roster then. */
export const departmentOn = (member: Pick<MemberDoc, 'spells'>, day: string): string | null =>
  member.spells.find((spell) => covers(spell, day))?.department ?? null

/** The fields that follow from the spells. */
export function derived(
  spells: readonly Spell[],
): Pick<MemberDoc, 'spells' | 'department' | 'joinedOn' | 'leftOn'> {
  const sorted = [...spells].sort((a, b) => (a.from < b.from ? -1 : 1))
  const first = sorted[0]
  const last = sorted.at(-1)
  if (!first || !last) throw new Error('a member needs at least one spell')
  return { spells: sorted, department: last.department, joinedOn: first.from, leftOn: last.to }
}

/** @returns the spells after somebody left on `day` */
export const leave = (spells: readonly Spell[], day: string): Spell[] =>
  spells.flatMap((spell) => {
    if (spell.from >= day) return []
    return [covers(spell, day) ? { ...spell, to: day } : spell]
  })

/** @returns the spells after somebody moved (or came back) to `department` on `day` */
export const move = (spells: readonly Spell[], department: string, day: string): Spell[] => [
  ...leave(spells, day),
  { department, from: day, to: null },
]
