import { ERRORS } from '../contract/errors'
import { chooseGift, claimAtStation, getMyGift } from '../contract/gift'

let answers: (() => Promise<unknown>)[] = []
const sent: unknown[] = []
let online = true
jest.mock('./transport', () => ({
  send: async (_name: string, { input }: { input: unknown }) => {
    sent.push(input)
    return answers.shift()?.()
  },
}))
jest.mock('./online', () => ({ isOnline: () => online }))

import { call } from './call'

const lost = () => Promise.reject(new Error('the line broke'))
const refused = (code: keyof typeof ERRORS) => async () => ({
  ok: false,
  error: { code, message: ERRORS[code], requestId: '1' },
})
/** As the server says it: after twelve seconds of trying. */
const busy = () => new Promise((resolve) => setTimeout(() => refused('system/busy')().then(resolve), 12_000))
const fine = async () => ({ ok: true, data: { done: true } })
/** Runs through the pauses. @returns the code of the refusal, or `ok` */
async function codeOf(asked: Promise<unknown>): Promise<string> {
  const code = asked.then(
    () => 'ok',
    (error) => error.code,
  )
  await jest.advanceTimersByTimeAsync(60_000)
  return code
}
const claim = { scene: 'c.home.abcdef', nonce: 'nonce-123456' }
const choice = { campaignId: 'c_1', choices: {} }

beforeEach(() => {
  jest.useFakeTimers()
  sent.length = 0
  online = true
})
afterEach(() => jest.useRealTimers())

test('a call with a nonce is sent again under the same nonce until it is answered', async () => {
  answers = [lost, refused('system/unexpected'), refused('system/busy'), fine]
  expect(await codeOf(call(claimAtStation, claim))).toBe('ok')
  expect(sent).toEqual([claim, claim, claim, claim])
})

test('a call that reads is repeated where the caller says so, one without a nonce is not', async () => {
  answers = [lost, fine]
  expect(await codeOf(call(getMyGift, { campaignId: 'c_1' }, { repeat: true }))).toBe('ok')
  answers = [lost, fine]
  expect(await codeOf(call(chooseGift, choice))).toBe('system/offline')
  expect(sent).toHaveLength(3)
})

test('after four tries the trouble is told', async () => {
  answers = [lost, lost, lost, lost, fine]
  expect(await codeOf(call(claimAtStation, claim))).toBe('system/offline')
  expect(sent).toHaveLength(4)
})

test('what a dead function holds is waited for, beyond four tries and up to half a minute', async () => {
  answers = [lost, lost, lost, busy, busy, fine]
  expect(await codeOf(call(claimAtStation, claim))).toBe('ok')
  answers = [busy, busy, busy, busy, fine]
  expect(await codeOf(call(claimAtStation, claim))).toBe('system/busy')
})

test('a ruling is not asked for twice, and without a line nothing is', async () => {
  answers = [refused('gift/already_claimed'), fine]
  expect(await codeOf(call(claimAtStation, claim))).toBe('gift/already_claimed')
  online = false
  answers = [lost, fine]
  expect(await codeOf(call(claimAtStation, claim))).toBe('system/offline')
  expect(sent).toHaveLength(2)
})
