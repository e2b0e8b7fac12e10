import { getMe, type Me } from '../../../src/contract/identity'
import { BRANCH } from '../branch'
import type { Caller, Context } from '../context'
import { handle } from '../handler'

/** The caller as the app knows it; a stranger learns the name of the branch and nothing else. */
export async function meOf(
  { store, setUpCode }: Context,
  { openid, member, roles, departments }: Caller,
): Promise<Me> {
  const bound = roles.includes('student') ? await store.get('bindings', openid) : null
  const student = bound && (await store.get('students', bound.member))
  const all = member ? await store.find('departments', {}) : []
  const named = (id: string) => ({ id, name: all.find(({ _id }) => _id === id)?.name ?? '' })
  const open = !member && setUpCode !== null && (await store.get('seats', 'chair')) === null
  return {
    roles: [...roles],
    branch: BRANCH,
    ...(member && {
      member: {
        id: member._id,
        staffNo: member.staffNo,
        name: member.name,
        department: named(member.department),
      },
    }),
    ...(student && { student: { studentNo: student.studentNo, name: student.name } }),
    ...(open && { settingUp: true }),
    departments: departments.map(named),
  }
}

export const meHandler = handle(getMe, (ctx) => meOf(ctx, ctx.caller))
