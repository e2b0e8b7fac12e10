import { type Branch, NOON, startBranch } from '../../../local/demo/testing'
import { authoriseProxy, chooseGift, claimAtStation } from '../../../src/contract/gift'
import { confirmClaim, explainEntitlement, handOutToMany, undoClaim } from '../../../src/contract/hand-over'
import {
  countUnread,
  getPreferences,
  listDeliveries,
  listInbox,
  markRead,
  recordAnswers,
  remind,
  setPreference,
} from '../../../src/contract/reminder'
import { addDays, dayOf, instantOf } from '../../../src/contract/time'
import { MOST_A_WEEK } from './account'
import { sendReminders } from './job'

let branch: Branch
beforeEach(async () => {
  branch = await startBranch()
})
afterEach(() => branch.close())

const TODO = 'local-todo'
const openidOf = (member: string) => branch.bindings.find((one) => one.member === member)?._id ?? ''
let drawn = 0
const nonce = () => `nonce-${String(++drawn).padStart(6, '0')}`

/** The member taps 「允许」 on the phone, and the page reports it. */
async function accept(member: string, templateId = TODO, times = 1) {
  const openid = openidOf(member)
  for (let i = 0; i < times; i++) {
    branch.wechat.setCredit(openid, templateId, branch.wechat.credit(openid, templateId) + 1)
    const answers = [{ templateId, answer: 'accept' as const }]
    await branch.as(openid).ask(recordAnswers, { nonce: nonce(), answers })
  }
}
const run = () => branch.runTimer(sendReminders)
const arrived = () => branch.wechat.kept.messages.filter(({ code }) => code === 0)
const phones = () =>
  arrived()
    .map(({ openid }) => openid)
    .sort()
const statesOf = async (event: string) =>
  Object.fromEntries(
    (await branch.store.find('messages', { event })).map(({ member, state }) => [member, state]),
  )
const at = (day: number, time: string) => {
  branch.clock.now = instantOf(addDays(dayOf(NOON), day), time)
}

/** A campaign of one small department, of which all but three have claimed. */
const DEPARTMENT = 'd_8'
async function nearlyDone() {
  const id = await branch.campaign({ departments: [DEPARTMENT], stock: [] })
  const everybody = (await branch.store.find('entitlements', { campaign: id })).map(({ member }) => member)
  const left = everybody.slice(0, 3)
  const memberIds = everybody.slice(3)
  await branch.chair.ask(handOutToMany, { campaignId: id, memberIds, mode: 'department', nonce: nonce() })
  return { id, left, claimed: memberIds }
}

test('in the last two days exactly those are told who have not claimed; who has no credit is in the text', async () => {
  const { id, left, claimed } = await nearlyDone()
  const [a = '', b = '', c = ''] = left
  for (const member of [a, b, ...claimed]) if (openidOf(member)) await accept(member)
  at(2, '12:00')
  await run()
  expect(arrived()).toEqual([])
  at(4, '12:00')
  await run()
  await run()
  expect(phones()).toEqual([openidOf(a), openidOf(b)].sort())
  expect(arrived()[0]).toMatchObject({
    templateId: TODO,
    page: `pages/gift/index?id=${id}`,
    data: { thing1: '中秋礼品待领取', time2: '2026年9月30日 18:00' },
  })
  expect(await statesOf(id)).toEqual({ [a]: 'sent', [b]: 'sent', [c]: 'noCredit' })
  const { counts, unreached, text } = await branch.liaison.ask(listDeliveries, { event: id })
  expect(counts).toEqual([
    { state: 'sent', label: '已送达微信', count: 2 },
    { state: 'noCredit', label: '没有订阅次数', count: 1 },
  ])
  expect(unreached.map(({ memberId }) => memberId)).toEqual([c])
  const name = branch.members.find(({ _id }) => _id === c)?.name
  expect(text).toBe(`【中秋礼品：请领取】下面的同事没有收到微信提醒，请互相转告：\n实训中心：${name}`)

  // Once the third has claimed nobody is left to tell.
  await branch.chair.ask(confirmClaim, { campaignId: id, memberId: c, mode: 'delivery', nonce: nonce() })
  expect(await branch.liaison.ask(listDeliveries, { event: id })).toMatchObject({ unreached: [], text: '' })
})

test('whoever claims between planning and sending is told nothing, and keeps the credit', async () => {
  const { id, left } = await nearlyDone()
  const [a = '', b = '', c = ''] = left
  for (const member of left) await accept(member)
  at(4, '23:00')
  await run()
  expect(await statesOf(id)).toEqual({ [a]: 'waiting', [b]: 'waiting', [c]: 'waiting' })
  await branch.chair.ask(confirmClaim, { campaignId: id, memberId: a, mode: 'delivery', nonce: nonce() })
  await branch.chair.ask(explainEntitlement, { campaignId: id, memberId: b, state: 'waived', reason: '不要' })
  at(5, '08:07')
  await run()
  expect(await statesOf(id)).toEqual({ [a]: 'cancelled', [b]: 'cancelled', [c]: 'sent' })
  expect((await branch.store.get('accounts', a))?.credits).toEqual({ todo: 1 })
  expect((await branch.store.get('accounts', c))?.credits).toEqual({ todo: 0 })
})

test('a run that was missed is made good, but nothing is sent once it is too late', async () => {
  const { id, left } = await nearlyDone()
  for (const member of left) await accept(member)
  at(5, '17:47')
  await run()
  expect(Object.values(await statesOf(id))).toEqual(['sent', 'sent', 'sent'])
  const { id: late, left: others } = await nearlyDone()
  for (const member of others) await accept(member)
  await branch.chair.ask(remind, { campaignId: late })
  at(5, '18:07')
  await run()
  expect(Object.values(await statesOf(late))).toEqual(['cancelled', 'cancelled', 'cancelled'])
  expect(arrived()).toHaveLength(3)
})

test('who has not chosen is told before the choice closes, who has chosen is not', async () => {
  const draft = { choosesUntil: instantOf(addDays(dayOf(NOON), 1), '18:00'), departments: [DEPARTMENT] }
  const later = { opensAt: instantOf(addDays(dayOf(NOON), 3)), closesAt: instantOf(addDays(dayOf(NOON), 9)) }
  const id = await branch.campaign({ ...draft, ...later, stock: [] })
  await accept('m_024')
  await accept('m_016')
  await branch.as(openidOf('m_016')).ask(chooseGift, { campaignId: id, choices: { cake: 'ss' } })
  await run()
  expect(phones()).toEqual([openidOf('m_024')])
  expect(await statesOf(id)).not.toHaveProperty('m_016')
})

test('the person for whom somebody collected is told at once; an annulled hand-over is no news', async () => {
  const campaignId = await branch.campaign({ stock: [] })
  const scene = await branch.scene(campaignId)
  await accept('m_005', 'local-collected', 2)
  await branch.as(openidOf('m_005')).ask(authoriseProxy, { campaignId, proxyId: 'm_004', reason: '出差' })
  const take = () =>
    branch.as('demo-member').ask(claimAtStation, { scene, memberId: 'm_005', nonce: nonce() })
  const undo = (no: number) =>
    branch.chair.ask(undoClaim, { campaignId, memberId: 'm_005', no, stationId: 'home', reason: '拿错了' })
  await take()
  await undo(1)
  await take()
  await run()
  await run()
  expect(arrived()).toMatchObject([
    { openid: openidOf('m_005'), data: { name2: branch.members[3]?.name, thing4: '中秋礼品' } },
  ])
})

test('WeChat knows of no acceptance: the credit is void, nobody is alarmed, the app shows the message', async () => {
  const { id, left } = await nearlyDone()
  const [a = ''] = left
  await accept(a, TODO, 3)
  branch.wechat.setCredit(openidOf(a), TODO, 0)
  at(4, '12:00')
  await run()
  await run()
  expect((await statesOf(id))[a]).toBe('refused')
  expect((await branch.store.get('accounts', a))?.credits).toEqual({ todo: 0 })
  const { messages } = await branch.as(openidOf(a)).ask(listInbox, {})
  expect(messages).toMatchObject([{ title: '中秋礼品：请领取', unread: true }])
  expect(branch.wechat.kept.messages).toHaveLength(1)
})

test('reminders of two campaigns travel as one message and cost one credit', async () => {
  const first = await nearlyDone()
  const second = await nearlyDone()
  const [a = ''] = first.left
  expect(second.left).toContain(a)
  await accept(a, TODO, 2)
  at(4, '12:00')
  await run()
  expect(arrived()).toMatchObject([
    { page: 'pages/inbox/index', data: { thing1: '中秋礼品待领取等 2 项', thing3: '点开可逐项查看' } },
  ])
  expect((await branch.store.get('accounts', a))?.credits).toEqual({ todo: 1 })
  expect((await branch.as(openidOf(a)).ask(listInbox, {})).messages).toHaveLength(2)
})

test('three reminders a week and no more; the fourth waits for its turn', async () => {
  const a = 'm_024'
  await accept(a, TODO, 5)
  const close = { closesAt: instantOf(addDays(dayOf(NOON), 20), '18:00') }
  const ids: string[] = []
  for (let day = 0; day <= MOST_A_WEEK; day++) {
    at(day, '12:00')
    const id = await branch.campaign({ departments: [DEPARTMENT], stock: [], ...close })
    ids.push(id)
    await branch.chair.ask(remind, { campaignId: id })
    await run()
  }
  expect(phones()).toEqual(Array(MOST_A_WEEK).fill(openidOf(a)))
  expect((await statesOf(ids.at(-1) ?? ''))[a]).toBe('waiting')
  at(7, '12:07')
  await run()
  expect(arrived()).toHaveLength(MOST_A_WEEK + 1)
  expect((await statesOf(ids.at(-1) ?? ''))[a]).toBe('sent')
})

test('a kind that was switched off stays in the app; switched on again it arrives', async () => {
  const { id, left } = await nearlyDone()
  const [a = ''] = left
  const member = branch.as(openidOf(a))
  await accept(a, TODO, 2)
  await member.ask(setPreference, { kind: 'gift.claim', on: false })
  await branch.liaison.ask(remind, { campaignId: id })
  await run()
  expect((await statesOf(id))[a]).toBe('muted')
  expect(await member.ask(countUnread, {})).toEqual({ unread: 1 })
  await member.ask(setPreference, { kind: 'gift.claim', on: true })
  expect((await member.ask(getPreferences, {})).kinds[1]).toMatchObject({ on: true, credits: 2 })
  at(1, '12:00')
  await branch.liaison.ask(remind, { campaignId: id })
  await run()
  expect(phones()).toEqual([openidOf(a)])
  expect(await member.code(setPreference, { kind: 'gift.none', on: true })).toBe('system/invalid_input')
})

test('a credit that comes later sends what had none, if it still wants saying', async () => {
  const { id, left } = await nearlyDone()
  const [a = '', b = ''] = left
  await branch.liaison.ask(remind, { campaignId: id })
  await run()
  expect(Object.values(await statesOf(id))).toEqual(['noCredit', 'noCredit', 'noCredit'])
  await accept(a)
  await accept(b)
  await branch.chair.ask(confirmClaim, { campaignId: id, memberId: b, mode: 'delivery', nonce: nonce() })
  await run()
  expect(phones()).toEqual([openidOf(a)])
})

test('an answer that is sent twice counts once; credits of the old phone are void on the new one', async () => {
  const openid = openidOf('m_024')
  const answers = [
    { templateId: TODO, answer: 'accept' as const },
    { templateId: 'local-voucher', answer: 'reject' as const },
    { templateId: 'somebody-elses', answer: 'accept' as const },
  ]
  const again = { nonce: 'nonce-once-only', answers }
  await Promise.all([1, 2, 3].map(() => branch.as(openid).ask(recordAnswers, again)))
  expect(await branch.store.get('accounts', 'm_024')).toMatchObject({
    credits: { todo: 1, voucher: 0 },
    answers: { todo: 'accept', voucher: 'reject' },
  })
  await branch.store.remove('bindings', openid)
  const rebound = { _id: 'demo-new-phone', kind: 'member' as const, member: 'm_024', boundAt: NOON }
  await branch.store.insert('bindings', [rebound])
  const { kinds } = await branch.as('demo-new-phone').ask(getPreferences, {})
  expect(kinds.filter(({ credits }) => credits > 0)).toEqual([])
})

test('read is what was on the screen; what comes later is unread again', async () => {
  const { id, left } = await nearlyDone()
  const member = branch.as(openidOf(left[0] ?? ''))
  await branch.liaison.ask(remind, { campaignId: id })
  await run()
  at(0, '12:01')
  await member.ask(markRead, { until: '2099-01-01T00:00:00.000Z' })
  expect(await member.ask(countUnread, {})).toEqual({ unread: 0 })
  at(1, '12:00')
  await branch.liaison.ask(remind, { campaignId: id })
  await run()
  expect(await member.ask(countUnread, {})).toEqual({ unread: 1 })
  const { messages } = await member.ask(listInbox, {})
  expect(messages.map(({ unread }) => unread)).toEqual([true, false])
})

test('a liaison reminds and sees the own department; only while something can be claimed', async () => {
  const id = await branch.campaign({ stock: [] })
  const own = (await branch.store.find('entitlements', { campaign: id, department: DEPARTMENT })).length
  expect(await branch.liaison.ask(remind, { campaignId: id })).toEqual({ people: own })
  expect(await branch.liaison.ask(remind, { campaignId: id })).toEqual({ people: 0 })
  await branch.chair.ask(remind, { campaignId: id })
  await run()
  const { rows } = await branch.liaison.ask(listDeliveries, { event: id })
  expect(new Set(rows.map(({ department }) => department))).toEqual(new Set(['实训中心']))
  expect((await branch.chair.ask(listDeliveries, { event: id })).rows.length).toBeGreaterThan(own)
  at(6, '12:00')
  expect(await branch.liaison.code(remind, { campaignId: id })).toBe('gift/closed')
  expect(await branch.liaison.code(remind, { campaignId: 'c_none' })).toBe('campaign/not_found')
})

test('whoever has left since is told nothing', async () => {
  const { id, left } = await nearlyDone()
  const [a = ''] = left
  await accept(a)
  const member = await branch.store.get('members', a)
  const spells = member?.spells.map((spell) => ({ ...spell, to: dayOf(NOON) })) ?? []
  await branch.store.update('members', a, { set: { spells } })
  await branch.chair.ask(remind, { campaignId: id })
  await run()
  expect((await statesOf(id))[a]).toBe('cancelled')
  expect(arrived()).toEqual([])
})
