import { safeParse } from 'valibot'
import { day } from '../../../src/contract/fields'
import { listCorrections, requestCorrection } from '../../../src/contract/identity'
import { AppError } from '../app-error'
import { memberOf } from '../context'
import type { CorrectionDoc, DepartmentDoc } from '../documents'
import { handle } from '../handler'
import { record } from '../journal'
import { LABELS } from './my-data'

const MOST_OPEN = 10

export function refuse(message: string): never {
  throw new AppError('system/invalid_input', { fields: [{ path: 'value', message }] })
}

/** @throws AppError system/invalid_input with a sentence for the field */
function checkValue(key: CorrectionDoc['key'], value: string, departments: readonly DepartmentDoc[]) {
  if (key === 'department' && !departments.some(({ name }) => name === value)) refuse('没有这个部门')
  if ((key === 'joinedOn' || key === 'birthday') && !safeParse(day, value).success) {
    refuse('日期请写成 2026-09-25 这样')
  }
  if (key === 'phone' && !/^1\d{10}$/.test(value)) refuse('请填写 11 位手机号')
}

const request = handle(requestCorrection, async (ctx, { key, value, note }) => {
  const member = memberOf(ctx)
  const departments = await ctx.store.find('departments', {})
  checkValue(key, value, departments)
  const earlier = await ctx.store.find('corrections', { member: member._id })
  if (earlier.filter(({ state }) => state === 'open').length >= MOST_OPEN) {
    throw new AppError('identity/too_many_corrections')
  }
  const current = departments.find(({ _id }) => _id === member.department)?.name ?? ''
  const before = key === 'department' ? current : (member[key] ?? '')
  await ctx.store.set('corrections', {
    _id: `k_${ctx.randomId(12)}`,
    member: member._id,
    key,
    before,
    value,
    note,
    at: ctx.now,
    state: 'open',
    reason: '',
  })
  await record(ctx, 'identity.requestCorrection', member._id, LABELS[key])
  return { done: true as const }
})

const list = handle(listCorrections, async (ctx) => {
  const open = await ctx.store.find('corrections', { state: 'open' })
  const ids = [...new Set(open.map(({ member }) => member))]
  const [members, departments] = await Promise.all([
    ids.length > 0 ? ctx.store.find('members', { _id: { in: ids } }) : [],
    ctx.store.find('departments', {}),
  ])
  return {
    corrections: open
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ _id, member, key, before, value, note, at }) => {
        const person = members.find((one) => one._id === member)
        return {
          id: _id,
          member: person?.name ?? '',
          department: departments.find((one) => one._id === person?.department)?.name ?? '',
          label: LABELS[key],
          before,
          value,
          note,
          at,
        }
      }),
  }
})

export const correctionHandlers = [request, list]
