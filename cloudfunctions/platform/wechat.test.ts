import { decode as decodePng } from 'fast-png'
import decodeQR from 'qr/decode.js'
import { startForTest } from '../../local/cloudbase/testing'
import { wechat } from './wechat'

let server: Awaited<ReturnType<typeof startForTest>>
beforeAll(async () => {
  server = await startForTest({ pages: ['pages/claim/index', 'pages/gift/index'] })
  server.wechat.visit('o-ada-1')
})
afterAll(() => server.close())

const PAGE = 'pages/gift/index?id=c_1'
const DATA = { thing1: '中秋礼品', time2: '2026年9月25日 17:00', thing3: '请带工作证' }
const send = (change: object = {}) =>
  wechat.sendSubscribeMessage({
    openid: 'o-ada-1',
    templateId: 'local-todo',
    page: PAGE,
    data: DATA,
    ...change,
  })

test('one acceptance pays for one message, the second is refused with 43101', async () => {
  expect(await send()).toMatchObject({ code: 43101 })
  server.wechat.setCredit('o-ada-1', 'local-todo', 1)
  expect(await send()).toEqual({ code: 0 })
  expect(await send()).toMatchObject({ code: 43101 })
  const sent = server.wechat.kept.messages.filter(({ code }) => code === 0)
  expect(sent).toMatchObject([{ openid: 'o-ada-1', templateId: 'local-todo', page: PAGE, data: DATA }])
})

test('what the phone accepts may be sent once, what it rejects may not', async () => {
  const answers = { 'local-todo': 'accept', 'local-voucher': 'reject', nobody: 'accept' }
  const response = await fetch(`${server.url}/subscribe`, {
    method: 'POST',
    headers: { 'x-openid': 'o-cat-1' },
    body: JSON.stringify(answers),
  })
  expect(await response.json()).toEqual({ errMsg: 'requestSubscribeMessage:ok' })
  expect(await send({ openid: 'o-cat-1' })).toEqual({ code: 0 })
  const voucher = { templateId: 'local-voucher', data: { ...DATA, date2: '2026年12月31日' } }
  expect(await send({ openid: 'o-cat-1', ...voucher })).toMatchObject({ code: 43101 })
  expect(await send({ openid: 'o-cat-1', templateId: 'nobody' })).toMatchObject({ code: 40037 })
})

test.each([
  ['an empty value', { thing1: '' }, 'data.thing1.value'],
  ['a value that is missing', { thing3: undefined }, 'data.thing3.value'],
  ['twenty-one characters', { thing3: '字'.repeat(21) }, 'data.thing3.value'],
  ['a day in another form', { time2: '2026/9/25' }, 'data.time2.value'],
])('%s is refused with 47003, which names the field', async (_what, change, field) => {
  server.wechat.setCredit('o-ada-1', 'local-todo', 1)
  const data = Object.fromEntries(
    Object.entries({ ...DATA, ...change }).filter(([, value]) => value !== undefined),
  )
  expect(await send({ data })).toMatchObject({ code: 47003, message: expect.stringContaining(field) })
  expect(server.wechat.credit('o-ada-1', 'local-todo')).toBe(1)
})

test('twenty characters fit, and nothing is refused for its length alone', async () => {
  server.wechat.setCredit('o-ada-1', 'local-todo', 1)
  expect(await send({ data: { ...DATA, thing1: '字'.repeat(20) } })).toEqual({ code: 0 })
})

test.each([
  ['a template of nobody', { templateId: 'none' }, 40037],
  ['an account that is none', { openid: '' }, 40003],
  ['a page with a leading slash', { page: '/pages/gift/index' }, 41030],
])('%s is refused', async (_what, change, code) => {
  expect(await send(change)).toMatchObject({ code })
})

test('the content check tells what passes, what is to be looked at and what is risky', async () => {
  const check = (text: string) => wechat.checkText({ openid: 'o-ada-1', text, scene: 2 })
  expect(await check('食堂的菜有点咸')).toBe('pass')
  expect(await check('想要的加微信')).toBe('review')
  expect(await check('加微信，代开发票')).toBe('risky')
  expect(await check('长'.repeat(2500))).toBe('pass')
  await expect(check('长'.repeat(2501))).rejects.toMatchObject({ errCode: 45002 })
  await expect(check('')).rejects.toMatchObject({ errCode: 44002 })
})

test('the content check refuses whoever has not used the mini program for two hours', async () => {
  const check = () => wechat.checkText({ openid: 'o-bob-1', text: '好', scene: 1 })
  await expect(check()).rejects.toMatchObject({ errCode: 61010 })
  server.wechat.kept.visits['o-bob-1'] = new Date(Date.now() - 2 * 3600_000 - 1000).toISOString()
  await expect(check()).rejects.toMatchObject({ errCode: 61010 })
  server.wechat.visit('o-bob-1')
  expect(await check()).toBe('pass')
})

test('a mini-program code is a picture that a scanner reads: the page, and the scene as it was given', async () => {
  const scene = "a1.home!#$&'()*+,/:;=?@-._~"
  const bytes = await wechat.miniProgramCode({ scene, page: 'pages/claim/index' })
  const { width, height, data } = decodePng(bytes)
  const pixels = new Uint8Array(width * height * 4)
  for (let i = 0; i < width * height; i++) pixels.fill(Number(data[i]), i * 4, i * 4 + 3)
  const path = decodeQR({ width, height, data: pixels })
  expect(path).toBe(`pages/claim/index?scene=${encodeURIComponent(scene)}`)
})

test.each([
  ['thirty-three characters', { scene: 'x'.repeat(33) }, 40169],
  ['no scene', { scene: '' }, 40169],
  ['Chinese', { scene: '领取点' }, 40169],
  ['a percent sign', { scene: 'a%20b' }, 40169],
  ['a page with a query', { page: 'pages/claim/index?a=1' }, 41030],
  ['a page that there is not', { page: 'pages/none/index' }, 41030],
])('%s makes no code', async (_what, change, errCode) => {
  const code = wechat.miniProgramCode({ scene: 's', page: 'pages/claim/index', ...change })
  await expect(code).rejects.toMatchObject({ errCode })
})
