import { AppError } from '../app-error'
import type { Context } from '../context'
import type { Transaction } from '../store'
import type { EnrolmentDoc, SignupEventDoc } from './documents'
import { enrolmentId } from './load'
import { audienceDepartment, type Person, personOfMember } from './person'
import { isActive } from './places'

/** A team as it was asked for: the captain is not among the members. */
export interface TeamWanted {
  name: string
  members: readonly string[]
}

/**
 * The people of a team beside the captain.
 * @throws AppError signup/needs_team, signup/team_size, signup/team_member with the names
 */
export async function teamPeople(
  ctx: Context,
  event: SignupEventDoc,
  captain: Person,
  team: TeamWanted | null,
): Promise<Person[]> {
  if (!event.team) return []
  if (!team) throw new AppError('signup/needs_team')
  const ids = [...new Set(team.members)].filter((id) => id !== captain.id)
  const size = ids.length + 1
  if (size < event.team.min || size > event.team.max) {
    throw new AppError('signup/team_size', {
      reason: `每队 ${event.team.min} 至 ${event.team.max} 人，现在 ${size} 人`,
    })
  }
  const members = ids.length > 0 ? await ctx.store.find('members', { _id: { in: ids } }) : []
  if (members.length < ids.length) throw new AppError('roster/not_found')
  const outside = members.filter((member) => audienceDepartment(event, member) === null)
  if (outside.length > 0)
    throw new AppError('signup/team_member', { people: outside.map(({ name }) => name) })
  return members.map(personOfMember)
}

/**
 * Whoever is in another team, or by themselves, cannot be in this one.
 * @throws AppError signup/team_member_taken with the names
 */
export async function requireFree(
  tx: Transaction,
  event: string,
  captain: string,
  people: readonly Person[],
) {
  const taken: EnrolmentDoc[] = []
  for (const { id } of people) {
    const doc = await tx.get('enrolments', enrolmentId(event, id))
    if (doc && isActive(doc) && doc.captain !== captain) taken.push(doc)
  }
  if (taken.length > 0)
    throw new AppError('signup/team_member_taken', { people: taken.map(({ name }) => name) })
}
