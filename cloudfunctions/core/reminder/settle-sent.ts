import type { Context } from '../context'
import { comeBack } from './come-back'
import type { MessageDoc } from './documents'
import { KINDS } from './kinds'
import { outcomeOf } from './outcome'
import type { Entry } from './push'
import { nameOfTemplate, type TemplateName } from './templates'

/** WeChat tells within seconds what became of a message. */
const TOLD_WITHIN_MS = 10 * 60_000
const SETTLED = ['sent', 'unsure'] as const
const isSettled = ({ state }: MessageDoc): boolean => SETTLED.some((one) => one === state)

/**
 * The messages of the one envelope that can be meant. WeChat's answer to a sending carries no number to know it by
 * again, so that of two that were sent close to each other neither is touched.
 */
async function meant(ctx: Context, member: string, template: TemplateName): Promise<MessageDoc[]> {
  const kinds = KINDS.filter((kind) => kind.template === template)
  const since = new Date(Date.parse(ctx.now) - TOLD_WITHIN_MS).toISOString()
  const recent = (await ctx.store.find('messages', { member, state: { in: SETTLED } })).filter(
    ({ kind, takenAt }) => kinds.some(({ name }) => name === kind) && takenAt !== null && takenAt >= since,
  )
  const oneEnvelope = new Set(recent.map(({ takenAt }) => takenAt)).size === 1
  const together = recent.every(({ kind }) => kinds.some(({ name, reminds }) => name === kind && reminds))
  return oneEnvelope && (together || recent.length === 1) ? recent : []
}

/** The last word on a message: what was unsure is known, what went wrong after all is settled like any refusal. */
export async function settleSent(
  ctx: Context,
  { member, openid }: { member: string; openid: string },
  list: readonly Entry[],
): Promise<void> {
  for (const { TemplateId, ErrorCode, ErrorStatus } of list) {
    const template = nameOfTemplate(TemplateId)
    const code = Number(ErrorCode)
    if (!template || ErrorCode === '' || !Number.isInteger(code)) continue
    const outcome = outcomeOf({ code, message: ErrorStatus })
    const found = await meant(ctx, member, template)
    await ctx.store.transaction(async (tx) => {
      const now: MessageDoc[] = []
      for (const { _id, takenAt } of found) {
        const doc = await tx.get('messages', _id)
        if (doc && isSettled(doc) && doc.takenAt === takenAt) now.push(doc)
      }
      const at = now[0]?.takenAt
      if (!at) return
      if (outcome.state !== 'sent')
        return comeBack(tx, { member, openid, template, at }, now, outcome, ctx.now)
      for (const doc of now) await tx.set('messages', { ...doc, state: 'sent', reason: '' })
    })
  }
}
