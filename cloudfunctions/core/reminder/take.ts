import type { Transaction } from '../store'
import { creditsFor, freeAt, newAccount, ownedBy, spent } from './account'
import type { Envelope } from './deliver'
import type { AccountDoc, MessageDoc } from './documents'
import type { Kind, Message } from './kind'
import type { Run } from './run'

/** Messages that are now this run's alone, with their credit spent. */
export interface Taken {
  ids: string[]
  messages: Message[]
  /** When they were taken. */
  at: string
}

/** A message that still wants saying, and what it says. */
interface Open {
  doc: MessageDoc
  kind: Kind
  message: Message
}

/** What stands in the way of the phone; the app shows the message nevertheless. */
function obstacle(
  { openid, template }: Envelope,
  account: AccountDoc,
  { kind, doc: { until } }: Open,
  now: string,
): Partial<MessageDoc> | null {
  if (account.muted.includes(kind.name)) return { state: 'muted' }
  if (openid === null) return { state: 'noCredit', reason: '还没有绑定身份' }
  if (creditsFor(account, template) < 1) return { state: 'noCredit' }
  const free = kind.reminds ? freeAt(account, now) : now
  if (free <= now) return null
  return free < until
    ? { state: 'waiting', dueAt: free, reason: '本周提醒已满，顺延' }
    : { state: 'held', reason: '' }
}

/** What was said is shown in the app from then on, at the moment when it was first said. */
const said = (
  { doc, message: { title, text, page } }: Open,
  change: Partial<MessageDoc>,
  now: string,
): MessageDoc => ({
  ...doc,
  ...change,
  said: { title, text, page },
  inbox: true,
  at: doc.inbox ? doc.at : now,
})

/** Those of the envelope that still want saying; the others are closed here. */
async function stillOpen(tx: Transaction, run: Run, envelope: Envelope, now: string): Promise<Open[]> {
  const open: Open[] = []
  for (const id of envelope.ids) {
    const doc = await tx.get('messages', id)
    const kind = run.kinds.find(({ name }) => name === doc?.kind)
    if (!kind || doc?.state !== 'waiting' || doc.dueAt > now) continue
    const message = envelope.present ? await kind.tell(tx, doc, now, run.ctx.store) : null
    if (message && now <= doc.until) open.push({ doc, kind, message })
    else if (message) await tx.set('messages', { ...doc, state: 'failed', reason: '过了时间没有发出' })
    else await tx.set('messages', { ...doc, state: 'cancelled', reason: '' })
  }
  return open
}

/**
 * From `waiting` to `sending`, in one transaction with the credit that it costs: whoever else wants the same message
 * or the same credit meets a conflict here. Whether it still wants saying is asked in the same transaction.
 * @returns null when nothing is to be sent
 */
export function take(run: Run, envelope: Envelope): Promise<Taken | null> {
  const now = run.now()
  return run.ctx.store.transaction(async (tx) => {
    const open = await stillOpen(tx, run, envelope, now)
    if (open.length === 0) return null
    const openid = envelope.openid ?? ''
    const known = await tx.get('accounts', envelope.member)
    const account = ownedBy(known ?? newAccount(envelope.member, openid), openid)
    const sending: Open[] = []
    for (const one of open) {
      const change = obstacle(envelope, account, one, now)
      if (change) await tx.set('messages', said(one, change, now))
      else sending.push(one)
    }
    const [first] = sending
    if (!first) return null
    await tx.set('accounts', spent(account, envelope.template, first.kind.reminds, now))
    for (const one of sending) {
      const attempts = one.doc.attempts + 1
      const change = { state: 'sending', run: run.id, takenAt: now, attempts, reason: '' } as const
      await tx.set('messages', said(one, change, now))
    }
    return {
      ids: sending.map(({ doc }) => doc._id),
      messages: sending.map(({ message }) => message),
      at: now,
    }
  })
}
