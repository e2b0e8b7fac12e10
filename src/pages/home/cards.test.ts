import type { MyGifts } from '../../contract/campaign'
import type { MySignup } from '../../contract/signup'
import type { MyVoucher } from '../../contract/voucher'
import { nextToOpen, nowCards } from './cards'

/** A Friday noon in Beijing. */
const NOW = '2026-09-25T04:00:00.000Z'
const HOUR = 3600_000
const after = (hours: number, ms = 0) => new Date(Date.parse(NOW) + hours * HOUR + ms).toISOString()

type Gift = MyGifts['gifts'][number]
const gift = (title: string, part: Partial<Gift> = {}): Gift => ({
  campaignId: title,
  title,
  phase: 'handing',
  item: '月饼 1 盒',
  state: 'open',
  opensAt: after(-48),
  due: after(120),
  todo: 'claim',
  ...part,
})
const choose = (title: string, due = after(120)) =>
  gift(title, { todo: 'choose', phase: 'choosing', due, opensAt: after(240) })
const collects = (names: string[], due = after(120)) => [{ campaignId: 'c', title: '中秋', names, due }]
const orderOf = (mine: MyGifts) => nowCards(mine, NOW).map(({ title }) => title)

test.each<[string, MyGifts, string[]]>([
  ['nothing', { gifts: [] }, []],
  [
    'what is claimed, or only comes later, is not now',
    { gifts: [gift('旧', { todo: 'none', state: 'claimed' })] },
    [],
  ],
  ['claim before choose', { gifts: [choose('选'), gift('领')] }, ['领', '选']],
  ['the earlier end first', { gifts: [gift('晚', { due: after(120, 1) }), gift('早')] }, ['早', '晚']],
  [
    'a choice due within two days before a claim that is not',
    { gifts: [gift('领'), choose('选', after(48))] },
    ['选', '领'],
  ],
  [
    'a millisecond more than two days is not soon',
    { gifts: [gift('领'), choose('选', after(48, 1))] },
    ['领', '选'],
  ],
  [
    'what waits for the liaison this minute comes first of all',
    { gifts: [choose('选', after(1)), gift('等', { state: 'pending' })] },
    ['等', '选'],
  ],
  [
    'for others after what is my own',
    { gifts: [gift('领'), choose('选')], collects: collects(['王']) },
    ['领', '选', '替 王 代领'],
  ],
  [
    'for others today before my own of next week',
    { gifts: [gift('领')], collects: collects(['王'], after(5)) },
    ['替 王 代领', '领'],
  ],
  [
    'what somebody else collects for me comes last, however soon',
    { gifts: [gift('托', { proxy: '李', due: after(2) }), choose('选')] },
    ['选', '托'],
  ],
  ['an old server says nothing about others', { gifts: [gift('领')] }, ['领']],
])('%s', (_, mine, expected) => {
  expect(orderOf(mine)).toEqual(expected)
})

test.each<[string, Gift, string, string]>([
  ['today', gift('领', { due: after(6) }), '可领取', '今天 18:00 前到领取点领取'],
  ['tomorrow', gift('领', { due: after(30) }), '可领取', '明天 18:00 前到领取点领取'],
  [
    'the last minute of today',
    gift('领', { due: '2026-09-25T15:59:00.000Z' }),
    '可领取',
    '今天 23:59 前到领取点领取',
  ],
  [
    'the first of tomorrow',
    gift('领', { due: '2026-09-25T16:00:00.000Z' }),
    '可领取',
    '明天 00:00 前到领取点领取',
  ],
  ['part', gift('领', { state: 'part' }), '还有没领的', '9月30日 12:00 前到领取点领取'],
  [
    'at the door nobody was there',
    gift('领', { state: 'undelivered' }),
    '没有送到',
    '请联系联络员，或在 9月30日 12:00 前到领取点领取',
  ],
  ['choose', choose('选'), '请选择', '9月30日 12:00 前选好'],
  ['pending', gift('领', { state: 'pending' }), '待确认', '已提交，请给联络员看'],
  ['by somebody else', gift('领', { proxy: '李明' }), '已请代领', '已请 李明 代领，9月30日 12:00 截止'],
])('words: %s', (_, one, tag, next) => {
  const [card] = nowCards({ gifts: [one] }, NOW)
  expect([card?.tag.text, card?.next]).toEqual([tag, next])
})

test('of many for whom to collect three are named', () => {
  expect(orderOf({ gifts: [], collects: collects(['甲', '乙', '丙']) })).toEqual(['替 甲、乙、丙 代领'])
  expect(orderOf({ gifts: [], collects: collects(['甲', '乙', '丙', '丁']) })).toEqual([
    '替 甲、乙、丙等 4 人 代领',
  ])
})

test('with nothing to do the next that opens is named', () => {
  const later = gift('后', { todo: 'none', phase: 'waiting', opensAt: after(50) })
  const next = gift('先', { todo: 'none', phase: 'waiting', opensAt: after(49) })
  expect(nextToOpen({ gifts: [later, gift('今'), next] }, NOW)?.title).toBe('先')
  expect(nextToOpen({ gifts: [gift('今')] }, NOW)).toBeUndefined()
})

const voucher = (title: string, more: Partial<MyVoucher> = {}): MyVoucher => ({
  id: title,
  kind: 'movie',
  title,
  note: '',
  value: 4000,
  expiresOn: '2026-12-31',
  desk: true,
  state: 'issued',
  masked: '',
  redeemedAt: null,
  ...more,
})

test('vouchers are a card while one of them is new or its end is a week off; those that lie ready are none', () => {
  const seen = { masked: '••••0001' }
  const titlesOf = (vouchers: MyVoucher[]) =>
    nowCards({ gifts: [] }, NOW, vouchers).map(({ title, about, tag }) => [title, about, tag.text])
  expect(titlesOf([voucher('新'), voucher('新', seen)])).toEqual([['新', '2 张可用', '新到账']])
  expect(titlesOf([voucher('旧', seen)])).toEqual([])
  expect(titlesOf([voucher('末', { ...seen, expiresOn: '2026-10-02' })])).toEqual([
    ['末', '1 张可用', '快过期'],
  ])
  expect(titlesOf([voucher('早', { ...seen, expiresOn: '2026-10-03' })])).toEqual([])
  expect(titlesOf([voucher('完', { state: 'redeemed' }), voucher('过', { state: 'expired' })])).toEqual([])
})

test('an end in another year is named with its year', () => {
  const nextOf = (expiresOn: string) => nowCards({ gifts: [] }, NOW, [voucher('新', { expiresOn })])[0]?.next
  expect(nextOf('2026-12-31')).toBe('12月31日 23:59 前可以使用')
  expect(nextOf('2027-12-31')).toBe('2027年12月31日 23:59 前可以使用')
})

test('a voucher comes after what is to be claimed or chosen, and first when it ends within two days', () => {
  const mine = { gifts: [choose('选'), gift('领')] }
  const order = (one: MyVoucher) => nowCards(mine, NOW, [one]).map(({ title }) => title)
  expect(order(voucher('券'))).toEqual(['领', '选', '券'])
  expect(order(voucher('券', { expiresOn: '2026-09-26' }))).toEqual(['券', '领', '选'])
})

const signup = (title: string, more: Partial<MySignup> = {}): MySignup => ({
  id: title,
  kind: { id: 'blood', label: '义务献血', verb: '预约' },
  title,
  phase: 'open',
  opensAt: after(-48),
  closesAt: after(120),
  startsAt: after(200),
  place: '体育馆',
  state: null,
  stateLabel: '',
  offeredUntil: null,
  left: 3,
  todo: 'join',
  ...more,
})

const own = { state: 'in' as const, stateLabel: '已预约' }
test('sign-ups: an offer before everything due soon, a session of tomorrow among it, what is open after vouchers', () => {
  const mine = { gifts: [choose('选'), gift('领'), gift('今天', { due: after(3) })] }
  const signups = [
    signup('可报'),
    signup('明天去', { ...own, todo: 'come', startsAt: after(24) }),
    signup('后天去', { ...own, todo: 'come', startsAt: after(44) }),
    signup('留给我', { state: 'offered', todo: 'answer', offeredUntil: after(40) }),
    signup('体检', { state: 'own', todo: 'finish', startsAt: null }),
    signup('候补', { state: 'waiting', todo: 'none' }),
    signup('快截止', { closesAt: after(30) }),
  ]
  expect(nowCards(mine, NOW, [voucher('券')], signups).map(({ title }) => title)).toEqual([
    '留给我',
    '今天',
    '明天去',
    '快截止',
    '领',
    '选',
    '券',
    '可报',
    '体检',
  ])
})

test.each<[string, MySignup, string, string]>([
  ['open', signup('a'), '可预约', '9月30日 12:00 前预约'],
  ['full', signup('a', { left: 0 }), '可预约', '9月30日 12:00 前预约，名额已满，可以候补'],
  [
    'offered',
    signup('a', { state: 'offered', todo: 'answer', offeredUntil: after(6) }),
    '有名额了',
    '今天 18:00 前确认，过时让给下一位',
  ],
  [
    'tomorrow',
    signup('a', { ...own, todo: 'come', startsAt: after(24) }),
    '已预约',
    '明天 12:00 到场，出示报名码',
  ],
  ['not done', signup('a', { todo: 'finish', startsAt: null }), '待完成', '完成后在这里说一声'],
  [
    'an appointment that is past',
    signup('a', { todo: 'finish', startsAt: after(-24) }),
    '待完成',
    '完成后在这里说一声',
  ],
])('words of a sign-up: %s', (_, one, tag, next) => {
  const [card] = nowCards({ gifts: [] }, NOW, [], [one])
  expect([card?.tag.text, card?.next]).toEqual([tag, next])
})

test('an appointment that is still days away is no card', () => {
  expect(nowCards({ gifts: [] }, NOW, [], [signup('a', { todo: 'finish', startsAt: after(80) })])).toEqual([])
})
