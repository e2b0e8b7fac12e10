import { setUpBranch } from '../../../src/contract/identity'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { accountOf, type Context } from '../context'
import type { DepartmentDoc, MemberDoc, SeatDoc } from '../documents'
import { handle } from '../handler'
import { record } from '../journal'
import { derived } from '../roster/membership'
import { pinyinOf } from '../roster/pinyin'
import { branchSeats, departmentSeats } from '../roster/standard-seats'
import { touchRoster } from '../roster/write'
import { findCaller } from './caller'
import { meOf } from './me'
import { countTry } from './tries'

interface Founder {
  staffNo: string
  name: string
  department: string
}

function founded(ctx: Context, { staffNo, name, department: where }: Founder) {
  const today = dayOf(ctx.now)
  const department: DepartmentDoc = { _id: 'd_1', name: where, order: 1 }
  const member: MemberDoc = {
    _id: `m_${ctx.randomId(10)}`,
    staffNo: staffNo.normalize('NFKC').replace(/\s/g, ''),
    name,
    pinyin: pinyinOf(name),
    ...derived([{ department: department._id, from: today, to: null }]),
    birthday: null,
    phone: null,
    version: 1,
    anonymisedOn: null,
  }
  // The first department's liaison too, until somebody is appointed: no department is without one.
  const held = (seat: SeatDoc): SeatDoc =>
    seat.kind === 'chair' || seat.kind === 'liaison' ? { ...seat, holder: member._id, from: today } : seat
  return { department, member, seats: [...branchSeats(), ...departmentSeats(department)].map(held) }
}

/** In `exports`, since a name needs the dictionary of pinyin. */
export const setUpHandler = handle(setUpBranch, async (ctx, { code, ...founder }) => {
  await countTry(ctx, `set-up:${accountOf(ctx)}`)
  const same = (a: string, b: string) => ctx.sign('set-up', a) === ctx.sign('set-up', b)
  if (!ctx.setUpCode || !same(code, ctx.setUpCode)) throw new AppError('identity/wrong_set_up_code')
  const { department, member, seats } = founded(ctx, founder)
  await ctx.store.transaction(async (tx) => {
    if (await tx.get('seats', 'chair')) throw new AppError('identity/already_set_up')
    await touchRoster(tx)
    await tx.set('departments', department)
    await tx.set('members', member)
    for (const seat of seats) await tx.set('seats', seat)
    const { openid } = ctx.caller
    await tx.set('bindings', { _id: openid, kind: 'member', member: member._id, boundAt: ctx.now })
    await record(
      { ...ctx, caller: { ...ctx.caller, person: member._id, member } },
      'identity.setUp',
      member._id,
      '',
      tx,
    )
  })
  return meOf(ctx, await findCaller(ctx.store, ctx.caller.openid, ctx.now))
})
