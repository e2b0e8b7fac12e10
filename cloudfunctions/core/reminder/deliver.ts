import type { Transaction } from '../store'
import { comeBack } from './come-back'
import { digestOf } from './digest'
import type { MessageDoc } from './documents'
import { type Outcome, outcomeOf, outcomeOfError } from './outcome'
import type { Run } from './run'
import { type Taken, take } from './take'
import { dataFor, type TemplateName, template } from './templates'

/** Messages to one member that travel as one. */
export interface Envelope {
  member: string
  /** Null: the member has not bound a phone. */
  openid: string | null
  /** On the roster today, or a student. */
  present: boolean
  template: TemplateName
  /** Ids of its messages. */
  ids: readonly string[]
}

async function ask({ ctx }: Run, openid: string, name: TemplateName, taken: Taken): Promise<Outcome> {
  const { page, fields } = digestOf(taken.messages)
  const data = dataFor(name, fields, taken.at)
  try {
    const { id: templateId } = template(name)
    return outcomeOf(await ctx.wechat.sendSubscribeMessage({ openid, templateId, page, data }))
  } catch (error) {
    return outcomeOfError(error)
  }
}

/** The messages that this run still holds: nobody has settled them as those of a dead run. */
async function stillMine(tx: Transaction, { id }: Run, taken: Taken): Promise<MessageDoc[]> {
  const mine: MessageDoc[] = []
  for (const messageId of taken.ids) {
    const doc = await tx.get('messages', messageId)
    if (doc?.state === 'sending' && doc.run === id) mine.push(doc)
  }
  return mine
}

function writeBack(run: Run, { member, openid, template }: Envelope, taken: Taken, outcome: Outcome) {
  return run.ctx.store.transaction(async (tx) => {
    const mine = await stillMine(tx, run, taken)
    await comeBack(tx, { member, openid, template, at: taken.at }, mine, outcome, run.now())
  })
}

/** Takes, sends and writes down one envelope. */
export async function deliver(run: Run, envelope: Envelope): Promise<void> {
  const taken = await take(run, envelope)
  if (!taken || envelope.openid === null) return
  const outcome = await ask(run, envelope.openid, envelope.template, taken)
  if (outcome.state !== 'sent' && outcome.state !== 'unsure') return writeBack(run, envelope, taken, outcome)
  if (outcome.state === 'unsure') run.unsure++
  const set = { state: outcome.state, reason: 'reason' in outcome ? outcome.reason : '' }
  for (const id of taken.ids) await run.ctx.store.update('messages', id, { set })
}
