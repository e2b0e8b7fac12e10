import { type Branch, startBranch } from '../../../local/demo/testing'
import { listStock, moveStock } from '../../../src/contract/campaign'

let branch: Branch
beforeAll(async () => {
  branch = await startBranch()
})
afterAll(() => branch.close())

test('goods that came once are counted once, however often the phone says so', async () => {
  const id = await branch.campaign({
    stock: [{ pile: 'home', goods: 'oil', option: null, received: 10 }],
  })
  const oil = async () => {
    const { lines } = await branch.chair.ask(listStock, { id })
    return Object.fromEntries(
      lines.filter(({ goods }) => goods === 'oil').map(({ pile, left }) => [pile, left]),
    )
  }
  const more = { id, to: 'home', goods: 'oil', option: null, quantity: 5, nonce: 'nonce-more' }
  for (let i = 0; i < 3; i++) await branch.chair.ask(moveStock, more)
  expect(await oil()).toEqual({ home: 15 })
  await branch.chair.ask(moveStock, { ...more, nonce: 'nonce-again' })
  expect(await oil()).toEqual({ home: 20 })
})
