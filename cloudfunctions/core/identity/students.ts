import { bindStudent, unbindStudent } from '../../../src/contract/identity'
import { AppError } from '../app-error'
import { accountOf, type Context } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import { forgetMessages } from '../reminder/forget'
import { leaveSignups } from '../signup/leave'
import { findCaller } from './caller'
import { meOf } from './me'
import { countTry } from './tries'

const idOf = (ctx: Context, studentNo: string): string => `s_${ctx.sign('student', studentNo).slice(0, 24)}`

const meNow = async (ctx: Context) => meOf(ctx, await findCaller(ctx.store, accountOf(ctx), ctx.now))

/** One account a number: whoever comes second is told to release it on the first phone. */
const register = handle(bindStudent, async (ctx, { studentNo, name }) => {
  const openid = accountOf(ctx)
  await countTry(ctx, `account:${openid}`)
  const id = idOf(ctx, studentNo)
  const [taken] = await ctx.store.find('bindings', { member: id }, { limit: 1 })
  if (taken && taken._id !== openid) throw new AppError('identity/number_taken')
  const binding = { _id: openid, kind: 'student' as const, member: id, boundAt: ctx.now }
  // The index of `member` decides between two phones at the same moment.
  if (!taken && !(await ctx.store.insert('bindings', [binding]))) throw new AppError('identity/number_taken')
  await ctx.store.set('students', { _id: id, studentNo, name })
  await record(ctx, 'identity.bindStudent', id)
  return meNow(ctx)
})

const release = handle(unbindStudent, async (ctx, { studentNo }) => {
  const openid = accountOf(ctx)
  const binding = await ctx.store.get('bindings', openid)
  const student = binding && (await ctx.store.get('students', binding.member))
  if (binding && student) {
    if (student.studentNo !== studentNo) throw new AppError('system/invalid_input')
    await leaveSignups(ctx, binding.member)
    await ctx.store.remove('bindings', openid)
    await ctx.store.remove('students', binding.member)
    await forgetMessages(ctx, binding.member)
    await record(ctx, 'identity.unbindStudent', binding.member)
  }
  return meNow(ctx)
})

export const studentHandlers = [register, release]
