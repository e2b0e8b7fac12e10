import type { Context } from '../context'
import type { Transaction } from '../store'
import type { MessageDoc } from './documents'
import type { Kind, Occasion } from './kind'
import type { Run } from './run'

const BATCH = 200

type Wanted = Pick<MessageDoc, 'kind' | 'event' | 'member' | 'window' | 'facts' | 'until'>

export const messageId = ({ kind, event, member, window }: Wanted): string =>
  `${kind}:${event}:${member}:${window}`

const fresh = (wanted: Wanted, now: string): MessageDoc => ({
  ...wanted,
  _id: messageId(wanted),
  state: 'waiting',
  dueAt: now,
  attempts: 0,
  run: null,
  takenAt: null,
  said: null,
  inbox: false,
  at: now,
  reason: '',
})

const sameFacts = (a: Record<string, string>, b: Record<string, string>): boolean => {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

/** @throws Error when the key was used to say something else */
function refuseOther(known: Pick<MessageDoc, '_id' | 'facts'>, facts: Record<string, string>) {
  if (!sameFacts(known.facts, facts)) throw new Error(`message ${known._id} was planned with other facts`)
}

/**
 * News about something that happens in this transaction; the same news twice is one message.
 * @throws Error when the same key was announced with other facts
 */
export async function announce(tx: Transaction, wanted: Wanted, now: string): Promise<void> {
  const known = await tx.get('messages', messageId(wanted))
  if (known) refuseOther(known, wanted.facts)
  else await tx.set('messages', fresh(wanted, now))
}

/** Writes what is not written yet; whoever plans the same at the same moment is no obstacle. @returns how many are new */
export async function planOccasion(
  ctx: Context,
  kind: Kind,
  { event, window, facts, until }: Occasion,
  members: readonly string[],
  now: string,
): Promise<number> {
  const known = await ctx.store.find(
    'messages',
    { event, kind: kind.name, window },
    { fields: ['member', 'facts'] },
  )
  for (const message of known) refuseOther(message, facts)
  const have = new Set(known.map(({ member }) => member))
  const missing = [...new Set(members)].filter((member) => !have.has(member))
  const docs = missing.map((member) => fresh({ kind: kind.name, event, member, window, facts, until }, now))
  for (let at = 0; at < docs.length; at += BATCH) {
    const batch = docs.slice(at, at + BATCH)
    if (await ctx.store.insert('messages', batch)) continue
    for (const doc of batch) await ctx.store.insert('messages', [doc])
  }
  return docs.length
}

/** What is open by the clock, of every kind. */
export async function plan({ ctx, kinds, now, faults }: Run): Promise<void> {
  for (const kind of kinds) {
    try {
      for (const occasion of await kind.occasions(ctx)) {
        await planOccasion(ctx, kind, occasion, await kind.undone(ctx, occasion.event), now())
      }
    } catch (error) {
      faults.push(error)
    }
  }
}
