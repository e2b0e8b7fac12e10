import { getPreferences, recordAnswers, setPreference } from '../../../src/contract/reminder'
import { AppError } from '../app-error'
import { accountOf, type Context, memberOf } from '../context'
import { handle } from '../handler'
import { answered, creditsFor, newAccount, ownedBy } from './account'
import type { AccountDoc } from './documents'
import { KINDS } from './kinds'
import { nameOfTemplate, template } from './templates'

/** The caller's account as it is for the phone that calls, changed in one transaction. */
export function changeAccount(ctx: Context, change: (account: AccountDoc) => AccountDoc): Promise<void> {
  const { _id } = memberOf(ctx)
  const openid = accountOf(ctx)
  return ctx.store.transaction(async (tx) => {
    const known = await tx.get('accounts', _id)
    const account = ownedBy(known ?? newAccount(_id, openid), openid)
    const next = change(account)
    if (next !== known) await tx.set('accounts', next)
  })
}

const get = handle(getPreferences, async (ctx) => {
  const { _id } = memberOf(ctx)
  const known = await ctx.store.get('accounts', _id)
  const account = ownedBy(known ?? newAccount(_id, accountOf(ctx)), accountOf(ctx))
  return {
    kinds: KINDS.map(({ name, label, about, template: wanted }) => ({
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

/** What could not be sent for want of a credit is sent after all, if it still wants saying by then. */
async function revive(ctx: Context, templates: readonly string[]) {
  const kinds = KINDS.filter((kind) => templates.includes(kind.template)).map(({ name }) => name)
  const stuck = await ctx.store.find('messages', { member: memberOf(ctx)._id, state: 'noCredit' })
  for (const { _id, kind, until } of stuck) {
    if (!kinds.includes(kind) || until <= ctx.now) continue
    await ctx.store.transaction(async (tx) => {
      const message = await tx.get('messages', _id)
      if (message?.state !== 'noCredit') return
      await tx.set('messages', { ...message, state: 'waiting', dueAt: ctx.now, reason: '' })
    })
  }
}

const record = handle(recordAnswers, async (ctx, { nonce, answers }) => {
  const named = answers.flatMap(({ templateId, answer }) => {
    const name = nameOfTemplate(templateId)
    return name ? [{ template: name, answer }] : []
  })
  await changeAccount(ctx, (account) => answered(account, named, nonce))
  const accepted = named.filter(({ answer }) => answer === 'accept').map(({ template: name }) => name)
  if (accepted.length > 0) await revive(ctx, accepted)
  return { done: true as const }
})

export const preferenceHandlers = [get, set, record]
