import type { Context } from '../context'
import { departmentOn } from '../roster/membership'
import type { CondolenceDoc } from './documents'

/** Names as the roster has them today: cases hold ids alone. */
export async function namesFor(ctx: Pick<Context, 'store'>, members: readonly string[]) {
  const ids = [...new Set(members)].filter((id) => id !== 'system')
  const [people, departments] = await Promise.all([
    ids.length > 0 ? ctx.store.find('members', { _id: { in: ids } }) : [],
    ctx.store.find('departments', {}),
  ])
  const byId = new Map(people.map((member) => [member._id, member]))
  return {
    nameOf: (id: string): string => (id === 'system' ? '系统' : (byId.get(id)?.name ?? '')),
    /** The department at the time of the occasion, or the last one. */
    departmentOf({ member, on }: Pick<CondolenceDoc, 'member' | 'on'>): string {
      const person = byId.get(member)
      const wanted = person && (departmentOn(person, on) ?? person.department)
      return departments.find(({ _id }) => _id === wanted)?.name ?? ''
    },
  }
}
export type Names = Awaited<ReturnType<typeof namesFor>>

/** Everybody whom a case names. */
export const peopleOf = ({ member, visit, annulled, approvals, steps }: CondolenceDoc): string[] => [
  member,
  ...[visit, ...annulled].flatMap((one) => one?.visitors ?? []),
  ...[...approvals, ...steps].map(({ by }) => by),
]
