import type { Context } from '../context'
import { answered } from './account'
import { changeAccountOf } from './change-account'
import { KINDS } from './kinds'
import { nameOfTemplate } from './templates'

/** What a phone answered, told by the page that asked or by WeChat itself. */
export interface Told {
  member: string
  openid: string
  by: 'page' | 'wechat'
  /** The same report told again has the same. */
  nonce: string
  answers: readonly { templateId: string; answer: string }[]
}

/** What could not be sent for want of a credit is sent after all, if it still wants saying by then. */
async function revive(ctx: Context, member: string, templates: readonly string[]) {
  const kinds = KINDS.filter((kind) => templates.includes(kind.template)).map(({ name }) => name)
  const stuck = await ctx.store.find('messages', { member, state: 'noCredit' })
  for (const { _id, kind, until } of stuck) {
    if (!kinds.includes(kind) || until <= ctx.now) continue
    await ctx.store.transaction(async (tx) => {
      const message = await tx.get('messages', _id)
      if (message?.state !== 'noCredit') return
      await tx.set('messages', { ...message, state: 'waiting', dueAt: ctx.now, reason: '' })
    })
  }
}

/** @throws AppError reminder/other_answers when the nonce was used to tell something else */
export async function takeAnswers(ctx: Context, { member, openid, by, nonce, answers }: Told): Promise<void> {
  const named = answers.flatMap(({ templateId, answer }) => {
    const template = nameOfTemplate(templateId)
    return template ? [{ template, answer }] : []
  })
  const body = ctx.sign('answers', JSON.stringify(answers)).slice(0, 16)
  await changeAccountOf(ctx, member, openid, (account) =>
    answered(account, { answers: named, by, nonce, body, at: ctx.now }),
  )
  const accepted = named.filter(({ answer }) => answer === 'accept').map(({ template }) => template)
  if (accepted.length > 0) await revive(ctx, member, accepted)
}
