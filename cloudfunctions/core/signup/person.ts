import { AppError } from '../app-error'
import { type Context, personIdOf } from '../context'
import type { MemberDoc } from '../documents'
import { departmentOn } from '../roster/membership'
import type { SignupEventDoc } from './documents'

/** Whoever can be signed up. Of a student number and name are all that is known, and unproven. */
export interface Person {
  id: string
  student: boolean
  name: string
  no: string
  pinyin: string
  /** Null for students. */
  member: MemberDoc | null
}

/** Where students are counted. */
export const STUDENTS = { id: 'students', name: '学生' } as const

export const personOfMember = (member: MemberDoc): Person => ({
  id: member._id,
  student: false,
  name: member.name,
  no: member.staffNo,
  pinyin: member.pinyin,
  member,
})

/** The caller. @throws AppError identity/not_bound when the student has released the number meanwhile */
export async function personOf(ctx: Context): Promise<Person> {
  if (ctx.caller.member) return personOfMember(ctx.caller.member)
  const student = await ctx.store.get('students', personIdOf(ctx))
  if (!student) throw new AppError('identity/not_bound')
  return {
    id: student._id,
    student: true,
    name: student.name,
    no: student.studentNo,
    pinyin: '',
    member: null,
  }
}

/** The department of a member of staff in the audience: as of the event's day, and one of its departments. */
export function audienceDepartment(
  { audience, rosterOn, departments }: Pick<SignupEventDoc, 'audience' | 'rosterOn' | 'departments'>,
  member: Pick<MemberDoc, 'spells'>,
): string | null {
  if (audience === 'students') return null
  const department = departmentOn(member, rosterOn)
  if (department === null) return null
  return departments.length === 0 || departments.includes(department) ? department : null
}

export const isInAudience = (event: SignupEventDoc, person: Person): boolean =>
  person.member ? audienceDepartment(event, person.member) !== null : event.audience !== 'staff'

/** Whether a session takes this person: staff and students may have sessions of their own. */
export const takesPerson = (
  { audience }: { audience: SignupEventDoc['audience'] },
  { student }: Person,
): boolean => audience === 'both' || (audience === 'students') === student
