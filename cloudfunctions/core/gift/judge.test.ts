import { autumn, newYear } from '../../../local/demo/campaigns'
import { organisation } from '../../../local/demo/organisation'
import { AppError } from '../app-error'
import { freeze } from '../campaign/freeze'
import type { CampaignDoc, EntitlementDoc } from '../documents'
import { judge } from './judge'
import { attemptAt } from './may'

const NOW = '2026-09-25T04:00:00.000Z'
const { members, departments } = organisation(NOW)
const campaign = (change: Partial<CampaignDoc> = {}): CampaignDoc => ({
  ...autumn(NOW),
  _id: 'c_1',
  state: 'open',
  version: 1,
  createdAt: NOW,
  publishedAt: NOW,
  closedAt: null,
  entitled: 55,
  ...change,
})
const entitlement = (of: CampaignDoc, change: Partial<EntitlementDoc> = {}): EntitlementDoc => {
  const doc = freeze(of, members, departments)[0]
  if (!doc) throw new Error('nobody is entitled')
  return { ...doc, ...change }
}
const verdict = (
  of: CampaignDoc,
  doc: EntitlementDoc | null,
  attempt = attemptAt(of.stations[0] ?? null, NOW),
): string => {
  try {
    return judge(of, doc, attempt, NOW)
      .map(({ goods, uses, option }) => `${goods}×${uses}${option ? `:${option}` : ''}`)
      .join(' ')
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
const before = new Date(Date.parse(NOW) - 1).toISOString()
const after = new Date(Date.parse(NOW) + 1).toISOString()
const used = (doc: EntitlementDoc, times: number) => doc.lines.map((line) => ({ ...line, used: times }))

test('the silent get the default option, the others what they chose', () => {
  const of = campaign()
  const doc = entitlement(of)
  expect(verdict(of, doc)).toBe('oil×1 cake×1:gs')
  const chose = doc.lines.map((line) => (line.goods === 'cake' ? { ...line, option: 'ss' } : line))
  expect(verdict(of, { ...doc, lines: chose })).toBe('oil×1 cake×1:ss')
})

test.each([
  ['the first moment of the window is inside', { opensAt: NOW }, 'oil×1 cake×1:gs'],
  ['a moment before is not', { opensAt: after }, 'gift/not_open'],
  ['the last moment is inside', { closesAt: NOW }, 'oil×1 cake×1:gs'],
  ['a moment after is not', { closesAt: before }, 'gift/closed'],
  ['a closed campaign takes nothing', { state: 'closed' as const }, 'gift/closed'],
  ['a draft has not begun', { state: 'draft' as const }, 'gift/not_open'],
])('%s', (_, change, expected) => {
  const of = campaign(change)
  expect(verdict(of, entitlement(of))).toBe(expected)
})

test('validity is judged before duplication: the wrong place never reads "already claimed"', () => {
  const of = campaign()
  const elsewhere = { id: 'x', name: '影院', place: '', goods: ['film'], pile: 'x' }
  const doc = entitlement(of)
  const claimed = { ...doc, lines: used(doc, 1) }
  expect(verdict(of, claimed)).toBe('gift/already_claimed')
  expect(verdict(of, claimed, attemptAt(elsewhere, NOW))).toBe('gift/wrong_site')
  expect(verdict(campaign({ closesAt: before }), claimed)).toBe('gift/closed')
  expect(verdict(of, null)).toBe('gift/not_eligible')
})

test('a colleague needs consent, and only the one who has it may collect', () => {
  const of = campaign()
  const proxy = { member: 'm_2', name: '李四', reason: '出差', at: NOW }
  const by = (id: string) => attemptAt(null, NOW, { takenBy: { id, name: '' } })
  expect(verdict(of, entitlement(of), by('m_2'))).toBe('gift/needs_proxy')
  expect(verdict(of, entitlement(of, { proxy }), by('m_2'))).toBe('oil×1 cake×1:gs')
  expect(verdict(of, entitlement(of, { proxy }), by('m_3'))).toBe('gift/needs_proxy')
})

test('several uses: which of them must be said, and no more than remain', () => {
  const of = { ...campaign(), ...newYear(NOW), opensAt: before, closesAt: after }
  const doc = entitlement(of)
  const films = { ...doc, lines: doc.lines.filter(({ goods }) => goods === 'film') }
  const take = (quantity: number | null) => attemptAt(null, NOW, { quantity })
  expect(verdict(of, films, take(null))).toBe('gift/ambiguous')
  expect(verdict(of, films, take(2))).toBe('film×2')
  expect(verdict(of, films, take(3))).toBe('gift/ambiguous')
  expect(verdict(of, { ...films, lines: used(films, 1) }, take(null))).toBe('film×1')
  expect(verdict(of, { ...films, lines: used(films, 2) }, take(1))).toBe('gift/already_claimed')
})

test('a required question must be answered with one of its answers', () => {
  const question = { text: '尺码', options: ['M', 'L'], required: true }
  const of = campaign({ question })
  const answer = (text: string | null) => verdict(of, entitlement(of), attemptAt(null, NOW, { answer: text }))
  expect([answer(null), answer('XXL'), answer('L')]).toEqual([
    'gift/needs_answer',
    'gift/needs_answer',
    'oil×1 cake×1:gs',
  ])
  const optional = campaign({ question: { ...question, required: false } })
  expect(verdict(optional, entitlement(optional))).toBe('oil×1 cake×1:gs')
})

test('an explained entitlement is not handed out', () => {
  const of = campaign()
  const explanation = { actor: 'm_1', actorName: '赵一', at: NOW, reason: '本人放弃' }
  expect(verdict(of, entitlement(of, { explanation, state: 'waived' }))).toBe('gift/explained')
})

test('what happened without signal may be two weeks old, but not from the future', () => {
  const of = campaign({ opensAt: '2026-01-01T00:00:00.000Z' })
  const at = (ms: number) =>
    verdict(of, entitlement(of), attemptAt(null, new Date(Date.parse(NOW) + ms).toISOString()))
  const day = 24 * 3600_000
  expect(at(-14 * day)).toBe('oil×1 cake×1:gs')
  expect(at(-14 * day - 1)).toBe('gift/clock')
  expect(at(120_000)).toBe('oil×1 cake×1:gs')
  expect(at(120_001)).toBe('gift/clock')
})

test('a paper list may be entered as long as the campaign is open, however long ago the day was', () => {
  const of = campaign({ opensAt: '2026-01-01T00:00:00.000Z' })
  const paper = (happenedAt: string) =>
    verdict(of, entitlement(of), attemptAt(null, happenedAt, { mode: 'paper' }))
  expect(paper('2026-08-01T04:00:00.000Z')).toBe('oil×1 cake×1:gs')
  expect(paper('2025-12-31T04:00:00.000Z')).toBe('gift/not_open')
})
