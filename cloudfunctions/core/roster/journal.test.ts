import { type Branch, NOON, startBranch } from '../../../local/demo/testing'
import { moveStock } from '../../../src/contract/campaign'
import { issueBindCode } from '../../../src/contract/identity'
import { appoint, listJournal } from '../../../src/contract/roster'
import { closeStation, openStation } from '../../../src/contract/station'

let branch: Branch
beforeAll(async () => {
  branch = await startBranch()
})
afterAll(() => branch.close())

const latest = async () => (await branch.chair.ask(listJournal, {})).rows[0]

test('what happened is told in words, with names instead of ids', async () => {
  const id = await branch.campaign()
  const { title, stations, goods } = (await branch.store.get('campaigns', id)) ?? {}
  const station = stations?.[0]
  expect(await latest()).toMatchObject({ what: '发布批次', target: title, actor: branch.members[0]?.name })
  branch.clock.now = new Date(Date.parse(NOON) + 1000).toISOString()
  await branch.chair.ask(openStation, { campaignId: id, stationId: station?.id ?? '' })
  expect(await latest()).toMatchObject({ what: '开放领取点', target: `${title} · ${station?.name}` })
  branch.clock.now = new Date(Date.parse(NOON) + 2000).toISOString()
  await branch.chair.ask(closeStation, { campaignId: id, stationId: station?.id ?? '' })
  branch.clock.now = new Date(Date.parse(NOON) + 3000).toISOString()
  await branch.chair.ask(appoint, { seatId: 'liaison:d_8', memberId: 'm_008', from: '2026-09-25' })
  expect(await latest()).toMatchObject({
    what: '任命',
    target: `实训中心联络员 · ${branch.members[7]?.name}`,
  })
  branch.clock.now = new Date(Date.parse(NOON) + 4000).toISOString()
  const plain = goods?.find(({ options }) => options.length === 0)
  const to = station?.pile ?? ''
  await branch.chair.ask(moveStock, { id, from: null, to, goods: plain?.id ?? '', option: null, quantity: 5 })
  expect(await latest()).toMatchObject({
    what: '调整库存',
    target: `${title} · ${station?.name} · ${plain?.name}`,
    reason: '增补 5',
  })
})

test('more lines of one instant than fit a page: paging on loses none, and the last to happen comes first', async () => {
  branch.clock.now = '2026-09-26T04:00:00.000Z'
  const people = branch.members.filter(({ leftOn }) => !leftOn).map(({ _id }) => _id)
  for (const memberId of people) await branch.chair.ask(issueBindCode, { memberId, rebind: true })
  const first = await branch.chair.ask(listJournal, {})
  const second = await branch.chair.ask(listJournal, { before: first.rows.at(-1)?.id })
  const seen = [...first.rows, ...second.rows].filter(({ what }) => what === '发换绑码')
  expect(first.more).toBe(true)
  const nameOf = (id: string) => branch.members.find(({ _id }) => _id === id)?.name
  expect(seen.map(({ target }) => target)).toEqual(people.map(nameOf).reverse())
})
