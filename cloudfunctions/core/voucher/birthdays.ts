import { approveBirthdays, listBirthdays, prepareBirthdays } from '../../../src/contract/voucher'
import { AppError } from '../app-error'
import { type Context, memberOf } from '../context'
import type { DepartmentDoc } from '../documents'
import { handle } from '../handler'
import { record } from '../journal'
import { birthdaysOf, type Celebrated, withoutBirthday } from './birthday'
import { isExpired } from './is-expired'
import { issue } from './issue'
import { loadPool } from './pool'

/** One a member and year, whatever the pool and however often the list is issued. */
const birthdayId = (month: string, member: string): string => `b${month.slice(0, 4)}:${member}`

async function readMonth(ctx: Context, month: string) {
  const [members, departments] = await Promise.all([
    ctx.store.find('members', {}),
    ctx.store.find('departments', {}),
  ])
  const nameOf = (id: string) => departments.find(({ _id }) => _id === id)?.name ?? ''
  const rowOf = ({ member, on, department }: Celebrated) => ({
    memberId: member._id,
    name: member.name,
    department: nameOf(department),
    on,
  })
  return { members, departments, nameOf, rowOf, celebrated: birthdaysOf(members, month) }
}

async function haveHad(ctx: Context, month: string, celebrated: readonly Celebrated[]): Promise<Set<string>> {
  const ids = celebrated.map(({ member }) => birthdayId(month, member._id))
  const had =
    ids.length > 0 ? await ctx.store.find('vouchers', { _id: { in: ids } }, { fields: ['member'] }) : []
  return new Set(had.map(({ member }) => member))
}

const list = handle(listBirthdays, async (ctx, { month }) => {
  const { members, nameOf, rowOf, celebrated } = await readMonth(ctx, month)
  const [had, batch] = await Promise.all([
    haveHad(ctx, month, celebrated),
    ctx.store.get('birthday_batches', month),
  ])
  const inBatch = celebrated.filter(({ member }) => batch?.members.includes(member._id))
  return {
    batch: batch && {
      poolId: batch.pool,
      state: batch.state,
      preparedBy: batch.preparedBy,
      approvedBy: batch.approvedBy,
      people: inBatch.map(rowOf),
    },
    people: celebrated.filter(({ member }) => !had.has(member._id)).map(rowOf),
    had: celebrated.filter(({ member }) => had.has(member._id)).map(rowOf),
    missing: withoutBirthday(members, month).map(({ name, department }) => ({
      name,
      department: nameOf(department),
    })),
  }
})

const prepare = handle(prepareBirthdays, async (ctx, { month, poolId, memberIds }) => {
  const pool = await loadPool(ctx, poolId)
  if (pool.kind !== 'birthday') throw new AppError('voucher/wrong_kind')
  if (isExpired(pool, ctx.now)) throw new AppError('voucher/expired')
  const { celebrated } = await readMonth(ctx, month)
  const had = await haveHad(ctx, month, celebrated)
  const able = new Set(celebrated.map(({ member }) => member._id).filter((id) => !had.has(id)))
  if (memberIds.some((id) => !able.has(id))) throw new AppError('voucher/not_on_list')
  const short = memberIds.length - (pool.codes - pool.issued)
  if (short > 0) throw new AppError('voucher/not_enough_codes', { short })
  await ctx.store.transaction(async (tx) => {
    const known = await tx.get('birthday_batches', month)
    // A month that was issued may have a second list: whoever was entered into the roster later.
    if (known?.state === 'approved') throw new AppError('voucher/batch_approved')
    await tx.set('birthday_batches', {
      _id: month,
      pool: poolId,
      state: 'prepared',
      members: [...new Set(memberIds)],
      preparedBy: memberOf(ctx).name,
      approvedBy: '',
    })
    await record(ctx, 'voucher.prepareBirthdays', poolId, `${month}：${memberIds.length} 人`, tx)
  })
  return { done: true as const }
})

/** From now on the list stands; who approved it is written down before anything is issued. */
async function approved(ctx: Context, month: string) {
  return ctx.store.transaction(async (tx) => {
    const batch = await tx.get('birthday_batches', month)
    if (!batch) throw new AppError('voucher/no_batch')
    if (batch.state !== 'prepared') return batch
    const next = { ...batch, state: 'approved' as const, approvedBy: memberOf(ctx).name }
    await tx.set('birthday_batches', next)
    await record(ctx, 'voucher.approveBirthdays', batch.pool, `${month}：${batch.members.length} 人`, tx)
    return next
  })
}

/** The department on the birthday: who has moved or left since was on the roster when it was due. */
const departmentFor = (departments: readonly DepartmentDoc[], { department }: Celebrated) =>
  departments.find(({ _id }) => _id === department)

export const approveHandler = handle(approveBirthdays, async (ctx, { month }) => {
  const batch = await approved(ctx, month)
  const { celebrated, departments } = await readMonth(ctx, month)
  const wanted = celebrated.flatMap((one) => {
    const department = departmentFor(departments, one)
    if (!department || !batch.members.includes(one.member._id)) return []
    return [{ member: one.member, department, ids: [birthdayId(month, one.member._id)] }]
  })
  const issued = await issue(ctx, batch.pool, month, wanted)
  await ctx.store.transaction(async (tx) => {
    const now = await tx.get('birthday_batches', month)
    // A second list may have been put up since another call had issued this one.
    if (now?.state === 'approved') await tx.set('birthday_batches', { ...now, state: 'issued' })
  })
  return { issued }
})

export const birthdayHandlers = [list, prepare]
