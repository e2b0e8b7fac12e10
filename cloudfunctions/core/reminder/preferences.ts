import { getPreferences, recordAnswers, setPreference } from '../../../src/contract/reminder'
import { AppError } from '../app-error'
import { accountOf, type Context, personIdOf } from '../context'
import { handle } from '../handler'
import { creditsFor, newAccount, ownedBy } from './account'
import { takeAnswers } from './answers'
import { changeAccount } from './change-account'
import { KINDS } from './kinds'
import { template } from './templates'

/** What can ever concern the caller; of what concerns staff alone, students are not told. */
const kindsFor = (ctx: Context) =>
  KINDS.filter(({ students, concerns }) => (students || ctx.caller.member) && (concerns?.(ctx) ?? true))

const get = handle(getPreferences, async (ctx) => {
  const _id = personIdOf(ctx)
  const known = await ctx.store.get('accounts', _id)
  const account = ownedBy(known ?? newAccount(_id, accountOf(ctx)), accountOf(ctx))
  return {
    kinds: kindsFor(ctx).map(({ name, label, about, template: wanted }) => ({
      kind: name,
      label,
      about,
      on: !account.muted.includes(name),
      template: { id: template(wanted).id, title: template(wanted).title },
      credits: creditsFor(account, wanted),
    })),
  }
})

const set = handle(setPreference, async (ctx, { kind, on }) => {
  if (!KINDS.some(({ name }) => name === kind)) throw new AppError('system/invalid_input')
  await changeAccount(ctx, (account) => {
    const others = account.muted.filter((name) => name !== kind)
    return { ...account, muted: on ? others : [...others, kind] }
  })
  return { done: true as const }
})

const record = handle(recordAnswers, async (ctx, { nonce, answers }) => {
  const member = personIdOf(ctx)
  await takeAnswers(ctx, { member, openid: accountOf(ctx), by: 'page', nonce, answers })
  return { done: true as const }
})

export const preferenceHandlers = [get, set, record]
