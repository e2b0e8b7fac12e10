import type { ErrorCode } from '../../../src/contract/errors'
import { dayOf } from '../../../src/contract/time'
import { inScope } from '../access'
import type { Context } from '../context'
import type { MemberDoc } from '../documents'
import { departmentOn } from '../roster/membership'

/** Why no bind code can be issued for somebody today; null when it can. */
export function codeRefusal(ctx: Context, member: Pick<MemberDoc, 'spells'>): ErrorCode | null {
  const department = departmentOn(member, dayOf(ctx.now))
  if (department === null) return 'roster/not_present'
  return inScope(ctx, department) ? null : 'roster/other_department'
}
