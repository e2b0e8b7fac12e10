import { AppError } from '../app-error'
import type { Context } from '../context'
import type { EnrolmentDoc, SignupEventDoc } from './documents'
import { enrolmentId } from './load'
import { audienceDepartment, type Person, STUDENTS } from './person'
import { ticketFor } from './ticket'

/**
 * An enrolment of somebody who has said nothing yet, with name and department as they are now.
 * @throws AppError signup/not_in_audience
 */
export async function freshEnrolment(
  ctx: Context,
  event: SignupEventDoc,
  person: Person,
): Promise<EnrolmentDoc> {
  const id = person.member && audienceDepartment(event, person.member)
  const department = id ? await ctx.store.get('departments', id) : null
  if (person.member && !department) throw new AppError('signup/not_in_audience')
  return {
    _id: enrolmentId(event._id, person.id),
    event: event._id,
    person: person.id,
    student: person.student,
    name: person.name,
    no: person.no,
    pinyin: person.pinyin,
    department: department?._id ?? STUDENTS.id,
    departmentName: department?.name ?? STUDENTS.name,
    state: 'cancelled',
    session: null,
    order: 0,
    at: ctx.now,
    offeredUntil: null,
    laterOn: null,
    answers: {},
    team: null,
    captain: null,
    code: ticketFor(ctx, event._id, person.id),
    checkedInAt: null,
    checkedInBy: null,
    outcome: null,
    loans: [],
    honours: false,
    steps: [],
  }
}
