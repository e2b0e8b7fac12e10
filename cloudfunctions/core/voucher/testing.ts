import { setBranch } from '../../../local/demo/testing'
import {
  importCodes,
  issueMovies,
  listMyVouchers,
  type PoolDraft,
  savePool,
} from '../../../src/contract/voucher'

export const MOVIE: PoolDraft = {
  kind: 'movie',
  title: '电影券',
  note: '全市通用',
  value: 4000,
  expiresOn: '2026-12-31',
  desk: true,
}
export const CAKE: PoolDraft = { ...MOVIE, kind: 'birthday', title: '蛋糕券', value: 20_000, desk: false }

export const codesOf = (count: number, prefix = 'CODE') =>
  Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(5, '0')}`)

/** A branch for each test of a file, and what is done to its vouchers again and again. */
export function setVouchers() {
  const branch = setBranch()
  const committee = () => branch().as('demo-m_002')
  return {
    branch,
    committee,
    openidOf: (member: string) => branch().bindings.find((one) => one.member === member)?._id ?? '',
    /** A new pool with so many codes. */
    async poolWith(count: number, draft = MOVIE, prefix: string = draft.kind): Promise<string> {
      const { id } = await committee().ask(savePool, { draft })
      if (count > 0) {
        const text = codesOf(count, prefix).join('\n')
        await committee().ask(importCodes, { poolId: id, text, write: true })
      }
      return id
    },
    movies: (poolId: string, each = 1, departments = ['d_8']) =>
      committee().ask(issueMovies, { poolId, each, departments, write: true }),
    vouchersOf: async (openid: string) => (await branch().as(openid).ask(listMyVouchers, {})).vouchers,
  }
}
