import type { Reply } from '../contract/action'
import { ERRORS } from '../contract/errors'

jest.mock('@tarojs/taro', () => jest.requireActual('./testing').taro)

interface Sent {
  memberId: string
  nonce: string
  offline?: boolean
  happenedAt?: string
}
/** What reached the server, and what it answers for each person. */
const arrived: Sent[] = []
let answer: (sent: Sent) => Promise<Reply<unknown>>
jest.mock('./transport', () => ({
  send: async (_name: string, event: { input: Sent }) => {
    const reply = await answer(event.input)
    arrived.push(event.input)
    return reply
  },
}))

import { drop, enqueue, flush, markLate, type Queued, queuedBy, queueRests, retry, watchQueue } from './queue'
import { storage } from './testing'

const AT = '2026-09-25T04:00:00.000Z'
const item = (memberId: string, user = 'm_liaison'): Queued => ({
  user,
  name: `姓名${memberId}`,
  title: '中秋礼品',
  claim: { campaignId: 'c_1', memberId, mode: 'delivery', nonce: `nonce-${memberId}` },
  at: AT,
  begun: false,
  late: false,
  trouble: '',
  refused: null,
})
const accepts = async (): Promise<Reply<unknown>> => ({ ok: true, data: {} })
const refuses = (code: keyof typeof ERRORS): Reply<unknown> => ({
  ok: false,
  error: { code, message: ERRORS[code], requestId: '1', details: { by: '王主席' } },
})
const noSignal = () => Promise.reject(new Error('no line'))
const waiting = () => queuedBy('m_liaison').map(({ claim }) => claim.memberId)

beforeEach(() => {
  storage.clear()
  arrived.length = 0
  answer = accepts
})

test('two people offline are two rows, and both arrive as they happened', async () => {
  answer = noSignal
  enqueue(item('a'))
  await flush('m_liaison')
  enqueue(item('b'))
  await flush('m_liaison')
  expect(waiting()).toEqual(['a', 'b'])
  answer = accepts
  expect(await flush('m_liaison')).toEqual({ late: 2, refused: 0 })
  expect(arrived).toMatchObject([
    { memberId: 'a', nonce: 'nonce-a', offline: true, happenedAt: AT },
    { memberId: 'b', nonce: 'nonce-b', offline: true, happenedAt: AT },
  ])
  expect(waiting()).toEqual([])
})

test('with signal a tap goes out at once and is not called offline', async () => {
  enqueue(item('a'))
  expect(await flush('m_liaison')).toEqual({ late: 0, refused: 0 })
  expect(arrived).toEqual([item('a').claim])
})

test('the same nonce is queued once', () => {
  enqueue(item('a'))
  enqueue({ ...item('a'), name: '又一次' })
  expect(queuedBy('m_liaison').map(({ name }) => name)).toEqual(['姓名a'])
})

test('what was lost on the way stays and goes again under its old number', async () => {
  const queue = [item('a'), item('b')]
  queue.forEach(enqueue)
  answer = noSignal
  await flush('m_liaison')
  expect(waiting()).toEqual(['a', 'b'])
  answer = accepts
  await flush('m_liaison')
  expect(arrived.map(({ nonce }) => nonce)).toEqual(['nonce-a', 'nonce-b'])
})

test('the app was closed while one was on its way: it goes again, as late', async () => {
  enqueue({ ...item('a'), begun: true })
  await flush('m_liaison')
  expect(arrived[0]).toMatchObject({ offline: true, happenedAt: AT })
})

test('a refusal stays with its reason until it is read, and is not sent by itself again', async () => {
  answer = async () => refuses('gift/already_claimed')
  enqueue(item('a'))
  markLate('m_liaison')
  expect(await flush('m_liaison')).toEqual({ late: 0, refused: 1 })
  await flush('m_liaison')
  expect(arrived).toHaveLength(1)
  const [refused] = queuedBy('m_liaison')
  expect(refused?.refused).toEqual({
    text: '已经领过了，不能重复领取；如有疑问请联系联络员；经办人：王主席',
    onRecord: true,
  })
  if (refused) drop(refused)
  expect(waiting()).toEqual([])
})

test('a refusal that the server does not keep says so', async () => {
  answer = async () => refuses('system/forbidden')
  enqueue({ ...item('a'), late: true })
  await flush('m_liaison')
  expect(queuedBy('m_liaison')[0]?.refused).toMatchObject({ onRecord: false })
})

test('a refused one can be sent again', async () => {
  answer = async () => refuses('gift/explained')
  enqueue(item('a'))
  await flush('m_liaison')
  const [refused] = queuedBy('m_liaison')
  if (refused) retry(refused)
  answer = accepts
  await flush('m_liaison')
  expect(waiting()).toEqual([])
})

test.each(['system/unexpected', 'system/busy'] as const)(
  'a lasting %s of one keeps it waiting and does not block the others',
  async (code) => {
    answer = async ({ memberId }) => (memberId === 'a' ? refuses(code) : accepts())
    const queue = [item('a'), item('b'), item('c')]
    queue.forEach(enqueue)
    await flush('m_liaison')
    await flush('m_liaison')
    expect(waiting()).toEqual(['a'])
    expect(queuedBy('m_liaison')[0]).toMatchObject({ trouble: ERRORS[code], refused: null })
  },
)

test("another user's items are neither shown nor sent nor lost", async () => {
  enqueue(item('a', 'm_other'))
  enqueue(item('b'))
  await flush('m_liaison')
  expect(arrived.map(({ memberId }) => memberId)).toEqual(['b'])
  expect(waiting()).toEqual([])
  expect(queuedBy('m_other')).toHaveLength(1)
})

test('two rounds at once send each item once, with what was tapped meanwhile', async () => {
  const queue = [item('a'), item('b')]
  queue.forEach(enqueue)
  answer = async ({ memberId }) => {
    if (memberId === 'a') enqueue(item('c'))
    return accepts()
  }
  await Promise.all([flush('m_liaison'), flush('m_liaison')])
  expect(arrived.map(({ memberId }) => memberId)).toEqual(['a', 'b', 'c'])
})

test('a tap taken back while it is under way does not come back as refused', async () => {
  enqueue(item('a'))
  answer = async () => {
    drop(item('a'))
    return refuses('gift/pending')
  }
  await flush('m_liaison')
  expect(queuedBy('m_liaison')).toEqual([])
})

test('whoever watches hears what the server ruled', async () => {
  const heard: string[] = []
  const stop = watchQueue((settled) => {
    if (settled) heard.push(`${settled.claim.memberId} ${settled.refused ? 'refused' : 'done'}`)
  })
  answer = async ({ memberId }) => (memberId === 'b' ? refuses('gift/closed') : accepts())
  const queue = [item('a'), item('b')]
  queue.forEach(enqueue)
  await flush('m_liaison')
  stop()
  expect(heard).toEqual(['a done', 'b refused'])
})

test('a restart waits until nothing is on the line', async () => {
  let arrive: () => void = () => {}
  const onTheLine = new Promise<void>((resolve) => {
    arrive = resolve
  })
  answer = async () => {
    await onTheLine
    return accepts()
  }
  enqueue(item('a'))
  const sent = flush('m_liaison')
  let rests = false
  const resting = queueRests().then(() => {
    rests = true
  })
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(rests).toBe(false)
  arrive()
  await Promise.all([sent, resting])
  expect([rests, waiting()]).toEqual([true, []])
  await queueRests()
})
