import { is, safeParse } from 'valibot'
import { autumn } from '../../local/demo/campaigns'
import { type Branch, NOON, startBranch } from '../../local/demo/testing'
import { ACTIONS } from '../../src/contract'
import { saveCampaign } from '../../src/contract/campaign'
import { id, instant } from '../../src/contract/fields'
import { chooseGift, claimAtStation, reissueCode } from '../../src/contract/gift'
import { confirmClaim } from '../../src/contract/hand-over'
import { bind, getMe } from '../../src/contract/identity'
import { exportMyData } from '../../src/contract/roster'
import { apiHandlers } from '../api/handlers'
import { createEntry } from '../platform/function'

let branch: Branch
beforeAll(async () => {
  branch = await startBranch()
})
beforeEach(() => {
  branch.clock.now = NOON
})
afterAll(() => branch.close())

/** The texts and lists of a schema that have no upper bound, as paths. */
function unbounded(schema: unknown, path: string): string[] {
  const { type, entries, item, wrapped, pipe, options, key, value } = Object(schema)
  const bounds = ['max_length', 'max_entries', 'regex', 'iso_timestamp', 'max_value']
  const bound = (steps: readonly { type: string; pipe?: [] }[] = []): boolean =>
    steps.some((step) => bounds.includes(step.type) || bound(step.pipe))
  const limited = bound(pipe)
  if (type === 'string' || type === 'number') return limited ? [] : [path]
  if (type === 'array') return [...(limited ? [] : [path]), ...unbounded(item, `${path}[]`)]
  if (type === 'record') {
    return [
      ...(limited ? [] : [path]),
      ...unbounded(key, `${path}.key`),
      ...unbounded(value, `${path}.value`),
    ]
  }
  if (type === 'object') {
    return Object.entries(entries).flatMap(([name, inner]) => unbounded(inner, `${path}.${name}`))
  }
  if (type === 'union') return options.flatMap((option: unknown) => unbounded(option, path))
  if (wrapped) return unbounded(wrapped, path)
  return ['boolean', 'literal', 'picklist'].includes(type) ? [] : [`${path}: ${type}`]
}

test('every text, number and list that somebody can send has an upper bound', () => {
  expect(ACTIONS.flatMap(({ name, input }) => unbounded(input, name))).toEqual([])
})

test('ids are no operators, no paths and no properties of every object', () => {
  for (const bad of ['$ne', '', '.', '..', '__proto__', '_id', 'a/b', 'a b', 'a\n', 'x'.repeat(81)]) {
    expect([bad, is(id, bad)]).toEqual([bad, false])
  }
  for (const good of ['m_004', 'c_1:m_2', 'liaison:d_1', '0a-b.c', '-']) expect(is(id, good)).toBe(true)
})

test('an instant means one moment, however it is written', () => {
  const parsed = (text: string) => {
    const result = safeParse(instant, text)
    return result.success ? result.output : null
  }
  expect(parsed('2026-09-25T12:00:00+08:00')).toBe(NOON)
  expect(parsed('2026-09-25T04:00:00Z')).toBe(NOON)
  expect(parsed('2026-13-25T04:00:00Z')).toBeNull()
  expect(parsed('tomorrow')).toBeNull()
})

test('a hand-over cannot be dated before the window by writing the time in another zone', async () => {
  const campaignId = await branch.campaign()
  const opensAt = Date.parse(autumn(NOON).opensAt)
  const early = `${new Date(opensAt - 3600_000 + 8 * 3600_000).toISOString().slice(0, 19)}+08:00`
  const claim = {
    campaignId,
    memberId: 'm_008',
    mode: 'paper' as const,
    happenedAt: early,
    nonce: 'nonce-early',
  }
  expect(await branch.liaison.code(confirmClaim, claim)).toBe('gift/not_open')
})

test('an event that is nothing, or no object, is an unknown action', async () => {
  const run = createEntry(branch.app, () => 'demo-chair', { handlers: apiHandlers, log: () => undefined })
  for (const event of [null, undefined, 'x', 7, [], { action: { toString: 1 } }]) {
    const reply = await run(event as never)
    expect(reply).toMatchObject({ ok: false, error: { code: 'system/unknown_action' } })
  }
})

test('choices that are named like properties of every object choose nothing', async () => {
  const campaignId = await branch.campaign({
    choosesUntil: '2026-09-25T05:00:00.000Z',
    opensAt: '2026-09-25T05:00:00.000Z',
  })
  const choices = JSON.parse('{"constructor":"x"}')
  await branch.as('demo-member').call(chooseGift, { campaignId, choices })
  const doc = await branch.store.get('entitlements', `${campaignId}:m_004`)
  expect(doc?.lines.map(({ option }) => option)).toEqual([null, null])
})

test('an answer to a question that was not asked is not kept', async () => {
  const campaignId = await branch.campaign()
  const scene = await branch.scene(campaignId)
  await branch.as('demo-member').ask(claimAtStation, { scene, nonce: 'nonce-answer', answer: 'a secret' })
  const doc = await branch.store.get('entitlements', `${campaignId}:m_004`)
  expect(doc?.claims[0]?.answer).toBeNull()
})

test('somebody without an identity cannot bind one', async () => {
  expect(await branch.as('').code(bind, { staffNo: '1', name: '甲', code: 'x' })).toBe('system/forbidden')
  expect((await branch.as('').ask(getMe, {})).roles).toEqual(['stranger'])
})

test('a member who taps a thousand wrong codes leaves one refusal a minute', async () => {
  const campaignId = await branch.campaign()
  const scene = (await branch.scene(campaignId)).replace(/\.[^.]*$/, '.000000')
  const tap = (i: number) =>
    branch.as('demo-member').code(claimAtStation, { scene, nonce: `nonce-flood-${i}` })
  for (let i = 0; i < 20; i++) expect(await tap(i)).toBe('gift/stale_code')
  branch.clock.now = new Date(Date.parse(NOON) + 60_000).toISOString()
  await tap(20)
  expect(await branch.store.count('refusals', { campaign: campaignId })).toBe(2)
})

test('new codes and copies of the own data are limited by the hour', async () => {
  const campaignId = await branch.campaign()
  const member = branch.as('demo-member')
  const codes: string[] = []
  for (let i = 0; i < 11; i++) codes.push(await member.code(reissueCode, { campaignId }))
  expect([codes.indexOf('system/too_often'), codes.filter((code) => code === 'ok').length]).toEqual([10, 10])
  const files: string[] = []
  for (let i = 0; i < 11; i++) files.push(await member.code(exportMyData, {}))
  expect(files.at(-1)).toBe('system/too_often')
  branch.clock.now = new Date(Date.parse(NOON) + 3600_000).toISOString()
  expect(await member.code(reissueCode, { campaignId })).toBe('ok')
})

test('the log says what was asked and how it ended, and nothing that was sent', async () => {
  const secret = '不该出现在日志里'
  branch.lines.length = 0
  await branch.chair.call(saveCampaign, { draft: { ...autumn(NOON), title: secret, opensAt: secret } })
  await branch.as('x').code(bind, { staffNo: secret, name: secret, code: secret })
  await branch.as('x').code({ ...bind, name: secret }, { staffNo: secret })
  await branch.as('demo-member').code(claimAtStation, { scene: secret, nonce: secret })
  expect(branch.lines.length).toBe(4)
  expect(JSON.stringify(branch.lines)).not.toContain(secret)
})
