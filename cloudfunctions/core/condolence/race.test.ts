import { getCondolence, moveCondolence, visitCondolences } from '../../../src/contract/condolence'
import { newNonce, setCondolences } from './testing'

const { branch, first, second, versionOf, moveBy, open, approve } = setCondolences()

test('two rounds that name one case in the same moment: one has it, and the other as a whole did not happen', async () => {
  const ids = [await open(), await open({ memberId: 'm_005' }), await open({ memberId: 'm_006' })]
  for (const id of ids) await approve(id)
  const [left = '', shared = '', right = ''] = ids
  const round = async (who: ReturnType<typeof first>, of: string[]) =>
    who.code(visitCondolences, {
      cases: await Promise.all(of.map(async (id) => ({ id, version: await versionOf(id) }))),
      on: '2026-09-24',
      visitors: ['m_001'],
      acknowledgement: 'none',
      nonce: newNonce(),
    })
  const codes = await Promise.all([round(first(), [left, shared]), round(second(), [right, shared])])
  expect(codes.sort()).toEqual(['condolence/changed_since', 'ok'])
  const docs = await branch().store.find('condolence_cases', { state: 'visited' })
  expect(new Set(docs.map(({ visit }) => visit?.batch)).size).toBe(1)
  expect(docs).toHaveLength(2)
})

test('two who approve in the same moment count as two only when both have seen the same case', async () => {
  const id = await open({ amount: 150_000 })
  await moveBy(first(), id, 'submit')
  const seen = { id, version: await versionOf(id), move: 'approve' as const }
  const codes = await Promise.all(
    [second(), branch().chair].map((who) => who.code(moveCondolence, { ...seen, nonce: newNonce() })),
  )
  expect(codes.sort()).toEqual(['condolence/changed_since', 'ok'])
  expect(await first().ask(getCondolence, { id })).toMatchObject({ state: 'submitted', approvals: 1 })
})

test('a cancellation and a visit at the same moment: one of the two', async () => {
  const id = await open()
  await approve(id)
  const version = await versionOf(id)
  const visit = first().code(visitCondolences, {
    cases: [{ id, version }],
    on: '2026-09-24',
    visitors: ['m_001'],
    acknowledgement: 'signed',
    nonce: newNonce(),
  })
  const cancel = second().code(moveCondolence, {
    id,
    version,
    move: 'cancel',
    why: 'declined',
    nonce: newNonce(),
  })
  const [visited, cancelled] = await Promise.all([visit, cancel])
  expect([visited, cancelled].sort()).toEqual(['condolence/changed_since', 'ok'])
  const { state } = await first().ask(getCondolence, { id })
  expect(state).toBe(visited === 'ok' ? 'visited' : 'cancelled')
})
