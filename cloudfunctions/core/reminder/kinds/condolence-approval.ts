import { dayOf, instantOf } from '../../../../src/contract/time'
import { type Board, boardOf } from '../../condolence/approval'
import { awaits } from '../../condolence/row'
import type { Context } from '../../context'
import { holdsOn } from '../../identity/caller'
import type { Store } from '../../store'
import { eachMorning } from '../each-morning'
import { concernsCommittee, type Kind } from '../kind'

const PREFIX = 'condolences:'

/** Who sits on the committee today, the chair among them. */
async function committee({ store, now }: Context): Promise<string[]> {
  const seats = await store.find('seats', {})
  const held = seats.filter(
    (seat) => (seat.kind === 'committee' || seat.kind === 'chair') && holdsOn(seat, dayOf(now)),
  )
  return [...new Set(held.flatMap(({ holder }) => holder ?? []))]
}

async function waitingFor(store: Pick<Store, 'find'>, member: string, board: Board): Promise<number> {
  const submitted = await store.find('condolence_cases', { state: 'submitted' })
  return submitted.filter((doc) => awaits(doc, member, board)).length
}

/** Each morning, to whoever may approve: how many cases wait. Neither whose nor why is in any message. */
export const condolenceApproval: Kind = {
  name: 'condolence.approval',
  label: '慰问待审批',
  about: '委员会：有慰问等您审批的时候，每天一次',
  template: 'todo',
  reminds: true,
  private: true,
  concerns: concernsCommittee,

  async occasions(ctx) {
    const board = await boardOf(ctx.store, ctx.now)
    return eachMorning(ctx, {
      kind: condolenceApproval.name,
      prefix: PREFIX,
      people: await committee(ctx),
      async factsFor(member) {
        const count = await waitingFor(ctx.store, member, board)
        return count > 0 ? { count: String(count) } : null
      },
    })
  },

  undone: async (_ctx, event) => [event.slice(PREFIX.length)],

  async tell(tx, { member }, now, store) {
    const count = await waitingFor(store, member, await boardOf(tx, now))
    if (count === 0) return null
    return {
      title: '有慰问等您审批',
      text: `${count} 件慰问等您审批。`,
      page: 'work/condolences/index',
      fields: {
        what: '有慰问等您审批',
        by: new Date(instantOf(dayOf(now), '17:00')),
        note: `${count} 件待审批`,
      },
    }
  },
}
