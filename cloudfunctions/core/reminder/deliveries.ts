import { listDeliveries, MESSAGE_STATES, type MessageState } from '../../../src/contract/reminder'
import { inScope, scopeOf } from '../access'
import type { Context } from '../context'
import type { MemberDoc } from '../documents'
import { groupBy } from '../group-by'
import { handle } from '../handler'
import type { MessageDoc } from './documents'
import { KINDS } from './kinds'

const STATES = Object.keys(MESSAGE_STATES) as MessageState[]
const REACHED: readonly MessageState[] = ['sent', 'sending', 'waiting']

/** The people of these messages whom the caller may see, with the name of their department. */
async function peopleOf(ctx: Context, messages: readonly MessageDoc[]) {
  const ids = [...new Set(messages.map(({ member }) => member))]
  const [members, departments] = await Promise.all([
    ids.length > 0 ? ctx.store.find('members', { _id: { in: ids } }) : [],
    ctx.store.find('departments', {}),
  ])
  const order = new Map(departments.map(({ _id, order, name }) => [_id, { order, name }]))
  const placeOf = (member: MemberDoc) => order.get(member.department) ?? { order: 0, name: '' }
  const seen = members.filter(({ department }) => inScope(ctx, department))
  return seen
    .sort((a, b) => placeOf(a).order - placeOf(b).order || (a.staffNo < b.staffNo ? -1 : 1))
    .map((member) => ({ member, department: placeOf(member).name }))
}
type Person = Awaited<ReturnType<typeof peopleOf>>[number]

/** Whom no message of a kind has reached, among those who have not done it at this moment. */
async function unreachedOf(ctx: Context, event: string, messages: readonly MessageDoc[]) {
  const missed: MessageDoc[] = []
  for (const kind of KINDS.filter(({ name }) => messages.some((message) => message.kind === name))) {
    const undone = new Set(await kind.undone(ctx, event))
    const own = messages.filter((message) => message.kind === kind.name && undone.has(message.member))
    for (const windows of groupBy(own, ({ member }) => member).values()) {
      const last = windows.at(-1)
      if (last && !windows.some(({ state }) => REACHED.includes(state))) missed.push(last)
    }
  }
  return missed
}

/** Text for the chat group: what it is about, and whom the phone could not be told. */
function groupText(people: readonly Person[], missed: readonly MessageDoc[]): string {
  const title = missed.find(({ said }) => said)?.said?.title
  if (!title || people.length === 0) return ''
  const groups = groupBy(people, ({ department }) => department)
  const lines = [...groups].map(
    ([name, own]) => `${name}：${own.map(({ member }) => member.name).join('、')}`,
  )
  return [`【${title}】下面的同事没有收到微信提醒，请互相转告：`, ...lines].join('\n')
}

const isPrivate = ({ kind }: MessageDoc): boolean =>
  KINDS.some(({ name, private: own }) => name === kind && own)

export const deliveriesHandler = handle(listDeliveries, async (ctx, { event }) => {
  const all = await ctx.store.find('messages', { event })
  const messages = all
    .filter((message) => scopeOf(ctx) === null || !isPrivate(message))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  const [people, missed] = await Promise.all([peopleOf(ctx, messages), unreachedOf(ctx, event, messages)])
  const rows = people.flatMap(({ member, department }) =>
    messages
      .filter((message) => message.member === member._id)
      .map(({ _id, kind, state, reason, takenAt, at }) => ({
        id: _id,
        name: member.name,
        department,
        kind: KINDS.find(({ name }) => name === kind)?.label ?? kind,
        state,
        label: MESSAGE_STATES[state],
        reason,
        at: takenAt ?? at,
      })),
  )
  const missing = people.filter(({ member }) => missed.some((message) => message.member === member._id))
  return {
    counts: STATES.map((state) => ({
      state,
      label: MESSAGE_STATES[state],
      count: rows.filter((row) => row.state === state).length,
    })).filter(({ count }) => count > 0),
    rows,
    unreached: missing.map(({ member, department }) => ({
      memberId: member._id,
      name: member.name,
      department,
      phone: member.phone ?? '',
    })),
    text: missed.some(isPrivate) ? '' : groupText(missing, missed),
  }
})
