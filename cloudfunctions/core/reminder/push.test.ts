import { type Branch, NOON, startBranch } from '../../../local/demo/testing'
import { recordAnswers, remind } from '../../../src/contract/reminder'
import { createJob } from '../../platform/function'
import { sendReminders } from './job'
import { receivePush } from './push'

const TODO = 'local-todo'
const MEMBER = 'm_024'
let branch: Branch
let openid = ''
let main: ReturnType<typeof createJob>
beforeEach(async () => {
  branch = await startBranch()
  openid = branch.bindings.find(({ member }) => member === MEMBER)?._id ?? ''
  const clock = { now: () => branch.clock.now }
  main = createJob([], { receive: receivePush, clock, log: () => undefined })
})
afterEach(async () => {
  delete process.env.WX_OPENID
  delete process.env.TCB_SOURCE
  await branch.close()
})

let second = 1_790_000_000
/** As the platform calls the function; one entry comes without its array. */
function push(Event: string, entries: readonly object[], as = openid, CreateTime: unknown = ++second) {
  process.env.WX_OPENID = as
  const List = entries.length === 1 ? entries[0] : entries
  return main({ ToUserName: 'gh_1', FromUserName: openid, CreateTime, MsgType: 'event', Event, List })
}
const answer = (SubscribeStatusString: string, TemplateId = TODO) => ({ TemplateId, SubscribeStatusString })
const popup = (...entries: object[]) => push('subscribe_msg_popup_event', entries)
const sentEvent = (ErrorCode: unknown, ErrorStatus = '') =>
  push('subscribe_msg_sent_event', [{ TemplateId: TODO, MsgID: '1', ErrorCode, ErrorStatus }])
let drawn = 0
const page = (templateId = TODO) =>
  branch.as(openid).ask(recordAnswers, {
    nonce: `nonce-page-${++drawn}`,
    answers: [{ templateId, answer: 'accept' }],
  })
const account = () => branch.store.get('accounts', MEMBER)
const credits = async () => (await account())?.credits ?? {}
const later = (ms: number) => {
  branch.clock.now = new Date(Date.parse(branch.clock.now) + ms).toISOString()
}

/** A reminder that has gone out to the member. */
async function reminded(times = 1) {
  for (let i = 0; i < times; i++) {
    branch.wechat.setCredit(openid, TODO, branch.wechat.credit(openid, TODO) + 1)
    await page()
  }
  const id = await branch.campaign({ departments: ['d_8'], stock: [] })
  await branch.chair.ask(remind, { campaignId: id })
  await branch.runTimer(sendReminders)
  return async () => {
    const [message] = await branch.store.find('messages', { event: id, member: MEMBER })
    if (!message) throw new Error('nothing was planned')
    return message
  }
}
const arrived = () => branch.wechat.kept.messages.filter((one) => one.openid === openid && one.code === 0)

test('an acceptance counts once, whoever tells it first: the page, WeChat, or only one of them', async () => {
  await page()
  await popup(answer('accept'))
  expect(await credits()).toEqual({ todo: 1 })
  await popup(answer('accept'), answer('reject', 'local-voucher'), answer('accept', 'of-somebody-else'))
  expect(await credits()).toEqual({ todo: 2, voucher: 0 })
  await page()
  expect(await credits()).toEqual({ todo: 2, voucher: 0 })
  await popup(answer('accept'))
  expect(await credits()).toEqual({ todo: 3, voucher: 0 })
  later(11 * 60_000)
  await page()
  expect(await credits()).toEqual({ todo: 4, voucher: 0 })
})

test('told at the same moment, and by WeChat again for want of an answer, it still counts once', async () => {
  const again = () => push('subscribe_msg_popup_event', [answer('accept')], openid, '1790000000')
  await Promise.all([page(), again(), again()])
  await again()
  expect(await credits()).toEqual({ todo: 1 })
})

test('the same nonce with other answers is refused and counts nothing, the same again counts once', async () => {
  const say = (...kinds: ('accept' | 'reject')[]) => {
    const answers = kinds.map((answer, i) => ({ templateId: [TODO, 'local-voucher'][i] ?? '', answer }))
    return branch.as(openid).code(recordAnswers, { nonce: 'nonce-said-once', answers })
  }
  expect(await say('accept')).toBe('ok')
  expect(await say('accept', 'accept')).toBe('reminder/other_answers')
  expect(await say('reject')).toBe('reminder/other_answers')
  expect(await say('accept')).toBe('ok')
  expect(await account()).toMatchObject({ credits: { todo: 1 }, answers: { todo: 'accept' } })
})

test('what WeChat alone has told sends what had no credit', async () => {
  const id = await branch.campaign({ departments: ['d_8'], stock: [] })
  await branch.chair.ask(remind, { campaignId: id })
  await branch.runTimer(sendReminders)
  branch.wechat.setCredit(openid, TODO, 1)
  await popup(answer('accept'))
  await branch.runTimer(sendReminders)
  expect(arrived()).toHaveLength(1)
})

test('a template that is switched off in WeChat loses its credits, in either shape, and no other does', async () => {
  await page()
  await page('local-voucher')
  await push('subscribe_msg_change_event', [answer('reject')])
  expect(await account()).toMatchObject({ credits: { todo: 0, voucher: 1 }, answers: { todo: 'reject' } })
  await page()
  await push('subscribe_msg_change_event', [answer('reject'), answer('reject', 'local-voucher')])
  expect(await credits()).toEqual({ todo: 0, voucher: 0 })
  await page()
  // As the documentation has it.
  const shown = {
    FromUserName: openid,
    CreateTime: '1',
    MsgType: 'event',
    Event: 'subscribe_msg_change_event',
  }
  expect(await main({ ...shown, SubscribeMsgChangeEvent: [answer('reject')] })).toBe('success')
  expect(await credits()).toEqual({ todo: 0, voucher: 0 })
})

test('refused after all: the delivery says so and the credits are void, as after the answer 43101', async () => {
  const message = await reminded(2)
  expect((await message()).state).toBe('sent')
  expect(await credits()).toEqual({ todo: 1 })
  await sentEvent('0', 'success')
  expect((await message()).state).toBe('sent')
  await sentEvent('43101', 'user refuse to accept the msg')
  expect((await message()).state).toBe('refused')
  expect(await account()).toMatchObject({ credits: { todo: 0 }, pushes: [] })
})

test('failed after all: the credit comes back and the message goes out again', async () => {
  const message = await reminded()
  await sentEvent(-1, 'system error')
  expect(await message()).toMatchObject({ state: 'waiting', reason: '微信返回 -1 system error' })
  expect(await credits()).toEqual({ todo: 1 })
  branch.wechat.setCredit(openid, TODO, 1)
  later(2000)
  await branch.runTimer(sendReminders)
  expect((await message()).state).toBe('sent')
  expect(arrived()).toHaveLength(2)
})

test('an unsure message becomes certain; one that was sent long ago is left alone', async () => {
  const message = await reminded()
  const { _id } = await message()
  await branch.store.update('messages', _id, { set: { state: 'unsure', reason: '没有等到微信的回答' } })
  await sentEvent('0', 'success')
  expect(await message()).toMatchObject({ state: 'sent', reason: '' })
  later(11 * 60_000)
  await sentEvent('43101')
  expect((await message()).state).toBe('sent')
})

test('of two messages that were sent close to each other neither is touched: which is meant is not told', async () => {
  const first = await reminded()
  later(60_000)
  const second = await reminded()
  await sentEvent('43101')
  expect([(await first()).state, (await second()).state]).toEqual(['sent', 'sent'])
})

test('a client cannot push: not through the app, and not about somebody else', async () => {
  await page()
  const forged = () => push('subscribe_msg_change_event', [answer('reject')])
  for (const source of ['wx_client', 'wx_client,scf', 'wx_devtools']) {
    process.env.TCB_SOURCE = source
    await expect(forged()).rejects.toThrow('clients may not push')
  }
  process.env.TCB_SOURCE = 'wx_unknown'
  const other = push('subscribe_msg_change_event', [answer('reject')], 'demo-member')
  await expect(other).rejects.toThrow('another name')
  expect(await credits()).toEqual({ todo: 1 })
  // The platform itself, whether or not it names the sender.
  expect(await push('subscribe_msg_change_event', [answer('reject')], '')).toBe('success')
  expect(await credits()).toEqual({ todo: 0 })
})

test('what is none of ours is answered and changes nothing', async () => {
  await page()
  const before = await account()
  process.env.WX_OPENID = ''
  const strange = [
    { MsgType: 'text', FromUserName: openid, Content: '你好' },
    { MsgType: 'event', Event: 'user_enter_tempsession', FromUserName: openid, CreateTime: 1 },
    { MsgType: 'event', Event: 'subscribe_msg_change_event', FromUserName: openid, CreateTime: 1, List: 'x' },
    { MsgType: 'event', Event: 'subscribe_msg_change_event', FromUserName: 'o-nobody', CreateTime: 1 },
  ]
  for (const event of strange) expect(await main(event)).toBe('success')
  expect(await account()).toEqual(before)
  expect(branch.clock.now).toBe(NOON)
})
