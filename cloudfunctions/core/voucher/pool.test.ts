import { importCodes, listPools, removePool, revealVoucher } from '../../../src/contract/voucher'
import { CAKE, codesOf, MOVIE, setVouchers } from './testing'

const { branch, committee, poolWith, movies, vouchersOf } = setVouchers()

test('a dry run writes nothing; what is there already, in whatever pool, is refused by row; again adds nothing', async () => {
  const first = await poolWith(3, MOVIE, 'SAME')
  const second = await poolWith(0, CAKE)
  const text = ['NEW-00001', ...codesOf(3, 'SAME'), 'NEW-00001'].join('\n')
  const dry = await committee().ask(importCodes, { poolId: second, text, write: false })
  expect(dry).toMatchObject({ added: 1, more: 0 })
  expect(dry.refused).toEqual([
    { row: 2, reason: '「电影券」里已有这个券码（未发）' },
    { row: 3, reason: '「电影券」里已有这个券码（未发）' },
    { row: 4, reason: '「电影券」里已有这个券码（未发）' },
    { row: 5, reason: '与第 1 行重复' },
  ])
  const codes = async () =>
    (await committee().ask(listPools, {})).pools.map(({ id, codes: count }) => [id, count])
  expect(Object.fromEntries(await codes())).toEqual({ [first]: 3, [second]: 0 })
  await committee().ask(importCodes, { poolId: second, text, write: true })
  expect(await committee().ask(importCodes, { poolId: second, text, write: true })).toMatchObject({
    added: 0,
  })
  expect(Object.fromEntries(await codes())).toEqual({ [first]: 3, [second]: 1 })
})

test('codes of a pool that was removed may be imported into the right one', async () => {
  const wrong = await poolWith(2, CAKE, 'MOVE')
  await committee().ask(removePool, { id: wrong })
  const right = await poolWith(2, MOVIE, 'MOVE')
  expect((await committee().ask(listPools, {})).pools).toMatchObject([{ id: right, codes: 2 }])
})

/** As many who open at once as the branch has never had. */
async function hundred(): Promise<string[]> {
  const some = branch().members.find(({ _id }) => _id === 'm_016')
  if (!some) throw new Error('nobody to copy')
  const known = branch().bindings.filter(({ kind, member }) => kind === 'member' && member < 'm_048')
  const extra = Array.from({ length: 100 - known.length }, (_, i) => `x_${i}`)
  await branch().store.insert(
    'members',
    extra.map((_id) => ({ ...some, _id, staffNo: _id })),
  )
  await branch().store.insert(
    'bindings',
    extra.map((_id) => ({ _id: `phone-${_id}`, kind: 'member', member: _id, boundAt: some.joinedOn })),
  )
  return [...known.map(({ _id }) => _id), ...extra.map((id) => `phone-${id}`)]
}

test('a hundred members who open at the same moment never see the same code, and nobody somebody else’s', async () => {
  const phones = await hundred()
  const poolId = await poolWith(110)
  expect(await movies(poolId, 1, [])).toMatchObject({ issued: 108 })
  const lists = await Promise.all(phones.map(vouchersOf))
  expect(lists.flat().map(({ masked }) => masked)).toEqual(Array(100).fill(''))
  const wanted = phones.map((openid, i) => ({ openid, id: lists[i]?.[0]?.id ?? '' }))
  // Some tap twice: the second tap shows the code of the first.
  const taps = [...wanted, ...wanted.slice(0, 10)]
  const shown = await Promise.all(
    taps.map(({ openid, id }) => branch().as(openid).ask(revealVoucher, { id })),
  )
  const codes = shown.map(({ code }) => code)
  expect(new Set(codes).size).toBe(100)
  expect(codes.slice(100)).toEqual(codes.slice(0, 10))
  const id = wanted[99]?.id
  expect(await branch().liaison.code(revealVoucher, { id })).toBe('voucher/not_found')
  expect(await branch().chair.code(revealVoucher, { id })).toBe('voucher/not_found')
  const journal = await branch().store.find('journal', {})
  expect(journal.filter(({ what }) => what === 'voucher.reveal')).toHaveLength(110)
}, 120_000)

test('thousands of codes come in within the minute that a function has', async () => {
  const poolId = await poolWith(0)
  const text = codesOf(5000, 'LARGE').join('\n')
  const started = Date.now()
  expect(await committee().ask(importCodes, { poolId, text, write: true })).toMatchObject({ added: 5000 })
  expect(Date.now() - started).toBeLessThan(20_000)
}, 60_000)

test('two who import the same codes into two pools at once: each code lies in one of them', async () => {
  const pools = [await poolWith(0), await poolWith(0, CAKE)]
  const text = codesOf(60, 'BOTH').join('\n')
  const answers = await Promise.all(
    pools.map((poolId) => committee().ask(importCodes, { poolId, text, write: true })),
  )
  expect(answers.reduce((sum, { added }) => sum + added, 0)).toBe(60)
  const { pools: seen } = await committee().ask(listPools, {})
  expect(seen.reduce((sum, { codes }) => sum + codes, 0)).toBe(60)
})
