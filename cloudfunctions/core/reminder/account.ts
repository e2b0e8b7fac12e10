import type { AccountDoc } from './documents'
import type { TemplateName } from './templates'

const WEEK_MS = 7 * 24 * 3600_000
/** Reminders a week; whoever gets more begins to refuse them. */
export const MOST_A_WEEK = 3
/** More acceptances than a year holds reminders: what a phone reports beyond is no use to anybody. */
const MOST_CREDITS = 50
const KEPT_NONCES = 20

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
  account.openid === openid ? account : { ...account, openid, credits: {}, answers: {} }

export const creditsFor = (account: AccountDoc, template: string): number => account.credits[template] ?? 0

const withCredits = (account: AccountDoc, template: string, credits: number): AccountDoc => ({
  ...account,
  credits: { ...account.credits, [template]: credits },
})

/** One accept is one message; every other answer changes no credit, WeChat would refuse by itself. */
export function answered(
  account: AccountDoc,
  answers: readonly { template: string; answer: string }[],
  nonce: string,
): AccountDoc {
  if (account.nonces.includes(nonce)) return account
  const nonces = [...account.nonces, nonce].slice(-KEPT_NONCES)
  return answers.reduce<AccountDoc>(
    (next, { template, answer }) => {
      const more = answer === 'accept' ? 1 : 0
      const credits = Math.min(MOST_CREDITS, creditsFor(next, template) + more)
      return { ...withCredits(next, template, credits), answers: { ...next.answers, [template]: answer } }
    },
    { ...account, nonces },
  )
}

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
export const voided = (account: AccountDoc, template: TemplateName, takenAt: string): AccountDoc => {
  const refused = withCredits(refunded(account, template, takenAt), template, 0)
  return { ...refused, answers: { ...account.answers, [template]: 'reject' } }
}
