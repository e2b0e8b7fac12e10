let text: string | null = null
const gone: [string, object][] = []
const said: string[] = []
jest.mock('./scan', () => ({ scanText: async () => text }))
jest.mock('./nav', () => ({ go: (page: string, params: object) => gone.push([page, params]) }))
jest.mock('./say', () => ({ toast: (word: string) => said.push(word) }))

import { useScan } from './use-scan'

test.each<[string, string | null, string | null]>([
  ['the code of a station leads to the claim', '1a2b.home.abc123', 'pages/claim'],
  ['the code of a door to the check-in', ' door.e_1a2b.s1.abc123 ', 'signup/door'],
  ['whoever gives up goes nowhere', null, null],
  ['anything else is said to be none', 'https://example.com', null],
])('%s', async (_, scanned, page) => {
  gone.length = 0
  said.length = 0
  text = scanned
  await useScan()()
  expect(gone.map(([to]) => to)).toEqual(page ? [page] : [])
  if (page) expect(gone[0]?.[1]).toEqual({ scene: scanned?.trim() })
  expect(said).toHaveLength(scanned !== null && page === null ? 1 : 0)
})
