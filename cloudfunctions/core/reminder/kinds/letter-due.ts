import { dayOf, instantOf } from '../../../../src/contract/time'
import type { Context } from '../../context'
import { holdsOn } from '../../identity/caller'
import { workdaysAfter } from '../../mailbox/deadline'
import { deskOfSeat, myDesks } from '../../mailbox/desks'
import { tag } from '../../mailbox/letters'
import { knownTo } from '../../mailbox/rights'
import { eachMorning } from '../each-morning'
import type { Kind } from '../kind'

const EVENT = 'letters:'

/** Who sits where today, as member id → desks. */
async function sitting({ store, now }: Context): Promise<Map<string, string[]>> {
  const held = new Map<string, string[]>()
  for (const seat of await store.find('seats', {})) {
    const desk = deskOfSeat(seat)
    if (!seat.holder || !desk || !holdsOn(seat, dayOf(now))) continue
    held.set(seat.holder, [...(held.get(seat.holder) ?? []), desk])
  }
  return held
}

/** Counts alone: what is planned lies in the open and must not tie a letter to a person. */
async function waitingFor(ctx: Context, member: string, desks: string[]): Promise<Record<string, string>> {
  const today = dayOf(ctx.now)
  const where = { ...knownTo(ctx, member, desks), due: { gt: '', lte: workdaysAfter(today, 1) } }
  const [docs, fresh] = await Promise.all([
    ctx.store.find('letters', where, { fields: ['due'] }),
    ctx.store.count('letters', { ...knownTo(ctx, member, desks), state: tag(ctx, 'state', 'waiting') }),
  ])
  const overdue = docs.filter(({ due }) => due !== null && due < today).length
  return { due: String(docs.length - overdue), overdue: String(overdue), fresh: String(fresh) }
}

/** Each morning, to whoever sits at a desk with letters that wait: how many, and why today. */
export const letterDue: Kind = {
  name: 'letter.due',
  label: '信箱待办',
  about: '有信待受理、明天到期或已经超期的时候，每天一次',
  template: 'todo',
  reminds: true,
  concerns: (ctx) => myDesks(ctx).length > 0,

  async occasions(ctx) {
    const held = await sitting(ctx)
    return eachMorning(ctx, {
      kind: letterDue.name,
      prefix: EVENT,
      people: [...held.keys()],
      async factsFor(member) {
        const facts = await waitingFor(ctx, member, held.get(member) ?? [])
        return Object.values(facts).some((count) => count !== '0') ? facts : null
      },
    })
  },

  undone: async (_ctx, event) => [event.slice(EVENT.length)],

  async tell(_tx, { facts: { due = '0', overdue = '0', fresh = '0' } }, now) {
    const parts = [
      fresh !== '0' && `${fresh} 封待受理`,
      due !== '0' && `${due} 封明天前到期`,
      overdue !== '0' && `${overdue} 封已超期`,
    ].filter((part) => part !== false)
    return {
      title: '信箱有信要办',
      text: `${parts.join('，')}。`,
      page: 'office/list/index',
      fields: { what: '信箱有信要办', by: new Date(instantOf(dayOf(now), '17:00')), note: parts.join('，') },
    }
  },
}
