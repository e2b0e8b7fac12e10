import type { Action, Input, Output } from '../../src/contract/action'
import { addDays, dayOf, instantOf } from '../../src/contract/time'
import {
  approveBirthdays,
  importCodes,
  issueMovies,
  listBirthdays,
  type PoolDraft,
  prepareBirthdays,
  savePool,
} from '../../src/contract/voucher'

type Ask = <A extends Action>(action: A, input: Input<A>, at: string) => Promise<Output<A>>

const film = (today: string): PoolDraft => ({
  kind: 'movie',
  title: '电影券',
  note: '本市各影院通用，节假日不加价。',
  value: 4000,
  expiresOn: addDays(today, 60),
  desk: true,
})
const cake = (today: string): PoolDraft => ({
  kind: 'birthday',
  title: '蛋糕券',
  note: '凭券码到店选购蛋糕，请提前一天预约。',
  value: 20_000,
  expiresOn: addDays(today, 300),
  desk: false,
})
const codes = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${String(i * 37 + 10_007)}`).join('\n')

/** Two movie vouchers each since the other day, last month's birthdays; this month's wait for the committee. */
export async function seedVouchers(ask: Ask, now: string): Promise<void> {
  const today = dayOf(now)
  const at = instantOf(addDays(today, -3), '10:00')
  const films = await ask(savePool, { draft: film(today) }, at)
  await ask(importCodes, { poolId: films.id, text: codes('DY26-', 130), write: true }, at)
  await ask(issueMovies, { poolId: films.id, each: 2, departments: [], write: true }, at)

  const month = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7)
  const then = instantOf(`${month}-02`, '10:00')
  const cakes = await ask(savePool, { draft: cake(today) }, then)
  await ask(importCodes, { poolId: cakes.id, text: codes('DG26', 60), write: true }, then)
  const { people } = await ask(listBirthdays, { month }, then)
  if (people.length === 0) return
  const memberIds = people.map(({ memberId }) => memberId)
  await ask(prepareBirthdays, { month, poolId: cakes.id, memberIds }, then)
  await ask(approveBirthdays, { month }, then)
}
