import type { MemberDoc } from '../../cloudfunctions/core/documents'
import {
  type CondolenceDraft,
  type CondolenceMove,
  getCondolence,
  moveCondolence,
  saveCondolence,
  visitCondolences,
} from '../../src/contract/condolence'
import { addDays, dayOf, instantOf } from '../../src/contract/time'
import type { Ask } from './letters'

const FIRST = 'demo-m_002'
const SECOND = 'demo-m_003'
const CHAIR = 'demo-chair'

/**
 * The rounds of 2020: 4 batches, 11 people, 2 of them ill or new parents and 9 donors. The report gives neither the days
 * nor the amounts, nor which of the two was which: days are invented, the rest is not on record.
 */
const OF_2020 = [
  { on: '2020-03-12', reason: 'unstated', people: 1 },
  { on: '2020-05-14', reason: 'unstated', people: 1 },
  { on: '2020-06-18', reason: 'blood', people: 4 },
  { on: '2020-11-26', reason: 'blood', people: 5 },
] as const

let drawn = 0
const nonce = () => `seed-${String(++drawn).padStart(6, '0')}`

/** What was entered from the papers of 2020, and this term's cases in each state. */
export async function seedCondolences(ask: Ask, members: readonly MemberDoc[], now: string): Promise<void> {
  const today = dayOf(now)
  const open = async (draft: CondolenceDraft, at: string) =>
    (await ask(FIRST, saveCondolence, { draft, nonce: nonce() }, at)).id
  const seen = async (id: string, at: string) => {
    const { version } = await ask(FIRST, getCondolence, { id }, at)
    return { id, version }
  }
  const move = async (who: string, id: string, wanted: CondolenceMove, at: string) =>
    ask(who, moveCondolence, { ...(await seen(id, at)), move: wanted, nonce: nonce() }, at)
  async function approved(draft: CondolenceDraft, at: string): Promise<string> {
    const id = await open(draft, at)
    await move(FIRST, id, 'submit', at)
    if (draft.amount === null) await move(SECOND, id, 'approve', at)
    await move(CHAIR, id, 'approve', at)
    return id
  }
  async function visit(ids: readonly string[], on: string, at: string) {
    const cases = await Promise.all(ids.map((id) => seen(id, at)))
    const round = { on, visitors: ['m_001', 'm_002'], acknowledgement: 'signed' as const }
    await ask(FIRST, visitCondolences, { cases, ...round, nonce: nonce() }, at)
  }

  const papers = instantOf(addDays(today, -40), '15:00')
  const then = members.filter(({ _id, joinedOn, leftOn }) => _id > 'm_003' && joinedOn < '2020' && !leftOn)
  for (const [i, { on, reason, people }] of OF_2020.entries()) {
    const before = OF_2020.slice(0, i).reduce((sum, round) => sum + round.people, 0)
    const ids: string[] = []
    for (const { _id: memberId } of then.slice(before, before + people)) {
      ids.push(await approved({ memberId, reason, on, gift: '', amount: null }, papers))
    }
    await visit(ids, on, papers)
  }

  const draft = (memberId: string, reason: CondolenceDraft['reason'], days: number, amount: number) => ({
    memberId,
    reason,
    on: addDays(today, -days),
    gift: reason === 'illness' ? '' : '鲜花、水果',
    amount,
  })
  const lately = instantOf(addDays(today, -21), '10:00')
  const done = [draft('m_004', 'birth', 30, 50_000), draft('m_019', 'retirement', 28, 80_000)]
  await visit(await Promise.all(done.map((one) => approved(one, lately))), addDays(today, -22), lately)
  await approved(draft('m_030', 'marriage', 25, 60_000), lately)
  await approved(draft('m_031', 'birth', 24, 40_000), lately)
  const waits = await open(draft('m_021', 'illness', 3, 80_000), instantOf(addDays(today, -2), '09:00'))
  await move(FIRST, waits, 'submit', instantOf(addDays(today, -2), '09:10'))
  await open(draft('m_033', 'bereavement', 2, 120_000), instantOf(addDays(today, -1), '16:00'))
}
