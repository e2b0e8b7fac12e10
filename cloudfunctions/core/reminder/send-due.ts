import { dayOf } from '../../../src/contract/time'
import { groupBy } from '../group-by'
import { departmentOn } from '../roster/membership'
import { deliver, type Envelope } from './deliver'
import type { MessageDoc } from './documents'
import { isOver, type Run } from './run'

/** Small enough that who has done it meanwhile is known, large enough to keep the lanes busy. */
const BATCH = 200
/** Messages on their way at any moment; a run that is killed leaves at most so many unsure. */
const LANES = 10
const PUT_OFF_MS = 20 * 60_000

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))

const dueBy = ({ ctx }: Run, instant: string, limit: number) =>
  ctx.store.find(
    'messages',
    { state: 'waiting', dueAt: { lte: instant } },
    { order: [['dueAt', 'asc']], limit },
  )

/** Everything due for these people, so that reminders travel together. */
async function withTheirOthers(run: Run, due: readonly MessageDoc[]): Promise<MessageDoc[]> {
  const members = [...new Set(due.map(({ member }) => member))]
  return run.ctx.store.find('messages', {
    member: { in: members },
    state: 'waiting',
    dueAt: { lte: run.now() },
  })
}

/** Sorts messages into envelopes: one a member and template for what reminds, one each for news. */
async function envelopesOf(run: Run, messages: readonly MessageDoc[]): Promise<Envelope[]> {
  const ids = [...new Set(messages.map(({ member }) => member))]
  const [members, students, bindings] = await Promise.all([
    run.ctx.store.find('members', { _id: { in: ids } }, { fields: ['spells'] }),
    run.ctx.store.find('students', { _id: { in: ids } }, { fields: ['_id'] }),
    run.ctx.store.find('bindings', { member: { in: ids } }, { fields: ['member'] }),
  ])
  const today = dayOf(run.now())
  const here = members.filter((member) => departmentOn(member, today) !== null)
  const present = new Set([...here, ...students].map(({ _id }) => _id))
  const openids = new Map(bindings.map(({ _id, member }) => [member, _id]))
  const known = messages.flatMap((message) => {
    const kind = run.kinds.find(({ name }) => name === message.kind)
    return kind ? [{ ...message, template: kind.template, reminds: kind.reminds }] : []
  })
  const groups = groupBy(known, ({ _id, member, template, reminds }) =>
    reminds ? `${member} ${template}` : _id,
  )
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ member, template }) => ({
      member,
      openid: openids.get(member) ?? null,
      present: present.has(member),
      template,
      ids: group.map(({ _id }) => _id),
    })),
  )
}

/** Puts messages off that cannot be handled, so that they neither block the others nor are tried at once. */
async function putOff(run: Run, ids: readonly string[]) {
  const dueAt = new Date(Date.parse(run.now()) + PUT_OFF_MS).toISOString()
  for (const id of ids) await run.ctx.store.update('messages', id, { set: { dueAt } })
}

/** `LANES` at a time. */
async function inLanes(run: Run, envelopes: readonly Envelope[]) {
  const queue = envelopes.values()
  const lane = async () => {
    for (const envelope of queue) {
      if (isOver(run)) return
      await deliver(run, envelope).catch((error: unknown) => {
        run.faults.push(error)
        return putOff(run, envelope.ids)
      })
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

/** Sends until nothing is due before the end of the run; what WeChat was too busy for is tried again in between. */
export async function sendDue(run: Run): Promise<void> {
  while (!isOver(run)) {
    const due = await dueBy(run, run.now(), BATCH)
    if (due.length > 0) {
      const all = await withTheirOthers(run, due)
      const envelopes = await envelopesOf(run, all)
      const handled = new Set(envelopes.flatMap(({ ids }) => ids))
      // Of a kind that this version no longer has.
      await putOff(
        run,
        all.flatMap(({ _id }) => (handled.has(_id) ? [] : [_id])),
      )
      await inLanes(run, envelopes)
      continue
    }
    const [next] = await dueBy(run, run.deadline, 1)
    if (!next) return
    await pause(Date.parse(next.dueAt) - Date.parse(run.now()))
  }
}
