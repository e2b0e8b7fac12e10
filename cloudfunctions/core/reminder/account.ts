import { AppError } from '../app-error'
import type { AccountDoc } from './documents'
import type { TemplateName } from './templates'

const WEEK_MS = 7 * 24 * 3600_000
/** Reminders a week; whoever gets more begins to refuse them. */
export const MOST_A_WEEK = 3
/** More acceptances than a year holds reminders: what a phone reports beyond is no use to anybody. */
const MOST_CREDITS = 50
const KEPT_NONCES = 20
/** The page and WeChat both tell of an acceptance; what comes later is another one. */
const PAIR_MS = 10 * 60_000
const KEPT_UNPAIRED = 20

export const newAccount = (member: string, openid: string): AccountDoc => ({
  _id: member,
  openid,
  credits: {},
  answers: {},
  muted: [],
  pushes: [],
  readUntil: '',
  nonces: [],
})

/** Credits belong to the WeChat account that gave them: another phone begins at none. */
export const ownedBy = (account: AccountDoc, openid: string): AccountDoc =>
  account.openid === openid ? account : { ...account, openid, credits: {}, answers: {}, unpaired: [] }

export const creditsFor = (account: AccountDoc, template: string): number => account.credits[template] ?? 0

const withCredits = (account: AccountDoc, template: string, credits: number): AccountDoc => ({
  ...account,
  credits: { ...account.credits, [template]: credits },
})

/**
 * One accept is one message, whether the page tells it, WeChat, or both: whoever comes second finds the other's and
 * counts nothing. So nothing is lost when one of the two never arrives.
 */
function accepted(account: AccountDoc, template: string, by: Report['by'], at: string): AccountDoc {
  const recent = (account.unpaired ?? []).filter((one) => Date.parse(at) - Date.parse(one.at) < PAIR_MS)
  const other = recent.findIndex((one) => one.template === template && one.by !== by)
  if (other >= 0) return { ...account, unpaired: recent.filter((_, i) => i !== other) }
  const credits = Math.min(MOST_CREDITS, creditsFor(account, template) + 1)
  const unpaired = [...recent, { template, by, at }].slice(-KEPT_UNPAIRED)
  return { ...withCredits(account, template, credits), unpaired }
}

interface Report {
  answers: readonly { template: string; answer: string }[]
  by: 'page' | 'wechat'
  nonce: string
  /** Hash of all that was said. */
  body: string
  at: string
}

/**
 * Every answer but an accept changes no credit, WeChat would refuse by itself.
 * @throws AppError reminder/other_answers when the nonce was used to tell something else
 */
export function answered(account: AccountDoc, { answers, by, nonce, body, at }: Report): AccountDoc {
  const known = account.nonces.find((one) => one.startsWith(`${nonce}.`))
  if (known && known !== `${nonce}.${body}`) throw new AppError('reminder/other_answers')
  if (known) return account
  const nonces = [...account.nonces, `${nonce}.${body}`].slice(-KEPT_NONCES)
  return answers.reduce<AccountDoc>(
    (next, { template, answer }) => {
      const counted =
        answer === 'accept'
          ? accepted(next, template, by, at)
          : withCredits(next, template, creditsFor(next, template))
      return { ...counted, answers: { ...next.answers, [template]: answer } }
    },
    { ...account, nonces },
  )
}

/** The member has switched a template off in WeChat's settings: nothing of it can be sent any more. */
export const withdrawn = (account: AccountDoc, template: string): AccountDoc => ({
  ...withCredits(account, template, 0),
  answers: { ...account.answers, [template]: 'reject' },
})

const lastWeek = (pushes: readonly string[], now: string): string[] =>
  pushes.filter((at) => Date.parse(now) - Date.parse(at) < WEEK_MS)

/** When a reminder may go out again: `now`, or once the oldest of the week is a week old. */
export function freeAt({ pushes }: AccountDoc, now: string): string {
  const recent = lastWeek(pushes, now).sort()
  const blocking = recent[recent.length - MOST_A_WEEK]
  return blocking ? new Date(Date.parse(blocking) + WEEK_MS).toISOString() : now
}

/** @throws Error without a credit: the caller has looked */
export function spent(
  account: AccountDoc,
  template: TemplateName,
  reminds: boolean,
  now: string,
): AccountDoc {
  const credits = creditsFor(account, template)
  if (credits < 1) throw new Error('no credit to spend')
  const pushes = reminds ? [...lastWeek(account.pushes, now), now] : account.pushes
  return { ...withCredits(account, template, credits - 1), pushes }
}

/** The message did not go out: credit and place of the week come back. */
export function refunded(account: AccountDoc, template: TemplateName, takenAt: string): AccountDoc {
  const at = account.pushes.indexOf(takenAt)
  const pushes = account.pushes.filter((_, i) => i !== at)
  return { ...withCredits(account, template, creditsFor(account, template) + 1), pushes }
}

/** 43101: WeChat knows of no acceptance, whatever was counted here. That is normal and no fault. */
export const voided = (account: AccountDoc, template: TemplateName, takenAt: string): AccountDoc =>
  withdrawn(refunded(account, template, takenAt), template)
