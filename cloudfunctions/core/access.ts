import { AppError } from './app-error'
import type { Context } from './context'

const isCommittee = ({ caller }: Context): boolean =>
  caller.roles.includes('committee') || caller.roles.includes('chair')

/** The departments whose rows the caller may see and act on; null = all. The one place of that rule. */
export const scopeOf = (ctx: Context): readonly string[] | null =>
  isCommittee(ctx) ? null : ctx.caller.departments

export const inScope = (ctx: Context, department: string): boolean =>
  scopeOf(ctx)?.includes(department) ?? true

/** @throws AppError roster/other_department */
export function requireScope(ctx: Context, department: string) {
  if (!inScope(ctx, department)) throw new AppError('roster/other_department')
}

/** The part of `departments` that the caller may see, in the order of the branch. */
export async function visibleDepartments(ctx: Context) {
  const all = await ctx.store.find('departments', {})
  return all
    .filter(({ _id }) => inScope(ctx, _id))
    .sort((a, b) => a.order - b.order)
    .map(({ _id, name }) => ({ id: _id, name }))
}
