import { bind, issueBindCode } from '../../../src/contract/identity'
import { dayOf, showInstant } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { accountOf, type Context, memberOf } from '../context'
import type { MemberDoc } from '../documents'
import { handle } from '../handler'
import { record } from '../journal'
import { departmentOn } from '../roster/membership'
import { normalise, randomCode } from '../short-code'
import { findCaller } from './caller'
import { codeRefusal } from './may-bind'
import { meOf } from './me'
import { countTry } from './tries'

const CODE_LENGTH = 6
const VALID_MS = 72 * 3600_000

const hashOf = (ctx: Context, member: string, code: string): string =>
  ctx.sign('bind-code', `${member}:${normalise(code)}`)

const sameName = (a: string, b: string): boolean =>
  a.normalize('NFKC').replace(/[\s·]/g, '') === b.normalize('NFKC').replace(/[\s·]/g, '')

/** The person with this number and name; every mismatch reads the same, so that nobody can probe the roster. */
async function named(ctx: Context, staffNo: string, name: string): Promise<MemberDoc> {
  const [member] = await ctx.store.find('members', { staffNo }, { limit: 1 })
  if (!member || !sameName(member.name, name) || departmentOn(member, dayOf(ctx.now)) === null) {
    throw new AppError('identity/no_match')
  }
  return member
}

/** One account a person and one person an account; the code is used up by the binding. */
async function join(ctx: Context, member: MemberDoc, code: string) {
  const { openid } = ctx.caller
  const [bound] = await ctx.store.find('bindings', { member: member._id }, { limit: 1 })
  await ctx.store.transaction(async (tx) => {
    const issued = await tx.get('bind_codes', member._id)
    if (issued?.hash !== hashOf(ctx, member._id, code)) throw new AppError('identity/no_match')
    if (issued.expiresAt < ctx.now) throw new AppError('identity/code_expired')
    const own = await tx.get('bindings', openid)
    if (own && own.member !== member._id) throw new AppError('identity/account_taken')
    const other = bound && bound._id !== openid ? await tx.get('bindings', bound._id) : null
    if (other && !issued.rebind) throw new AppError('identity/already_bound')
    // The code goes first: of two phones at the same moment the second meets a conflict here and then no code,
    // where the binding itself would be refused as a duplicate key.
    await tx.remove('bind_codes', member._id)
    if (other) await tx.remove('bindings', other._id)
    await tx.set('bindings', { _id: openid, kind: 'member', member: member._id, boundAt: ctx.now })
    const asMember = { ...ctx, caller: { ...ctx.caller, person: member._id, member } }
    await record(asMember, other ? 'identity.rebind' : 'identity.bind', member._id, '', tx)
  })
}

const bindHandler = handle(bind, async (ctx, { staffNo, name, code }) => {
  const number = staffNo.normalize('NFKC').replace(/\s/g, '')
  await countTry(ctx, `account:${accountOf(ctx)}`)
  await countTry(ctx, `number:${number}`)
  await join(ctx, await named(ctx, number, name), code)
  return meOf(ctx, await findCaller(ctx.store, ctx.caller.openid, ctx.now))
})

const issue = handle(issueBindCode, async (ctx, { memberId, rebind }) => {
  const member = await ctx.store.get('members', memberId)
  if (!member) throw new AppError('roster/not_found')
  const refusal = codeRefusal(ctx, member)
  if (refusal) throw new AppError(refusal)
  const bound = await ctx.store.count('bindings', { member: memberId })
  if (bound > 0 && !rebind) throw new AppError('identity/already_bound')
  const code = randomCode(ctx, CODE_LENGTH)
  const expiresAt = new Date(Date.parse(ctx.now) + VALID_MS).toISOString()
  await ctx.store.set('bind_codes', {
    _id: memberId,
    hash: hashOf(ctx, memberId, code),
    expiresAt,
    rebind,
    by: memberOf(ctx)._id,
  })
  await record(ctx, rebind ? 'identity.issueRebindCode' : 'identity.issueBindCode', memberId)
  const shown = `${code.slice(0, 3)}-${code.slice(3)}`.toUpperCase()
  const text = `${member.name}，请打开「工会之家」小程序，用工号、姓名和绑定码 ${shown} 绑定身份，${showInstant(expiresAt)} 前有效。请勿转发。`
  return { code: shown, expiresAt, text }
})

export const bindHandlers = [bindHandler, issue]
