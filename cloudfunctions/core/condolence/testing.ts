import { setBranch } from '../../../local/demo/testing'
import {
  type CondolenceDraft,
  type CondolenceMove,
  getCondolence,
  moveCondolence,
  saveCondolence,
  visitCondolences,
  type Why,
} from '../../../src/contract/condolence'

let drawn = 0
export const newNonce = (): string => `nonce-${String(++drawn).padStart(6, '0')}`

export const ILLNESS: CondolenceDraft = {
  memberId: 'm_004',
  reason: 'illness',
  on: '2026-09-20',
  gift: '水果',
  amount: 50_000,
}

/** A branch for each test of a file. `first` and `second` sit on the committee with the chair, `m_001`. */
export function setCondolences() {
  const branch = setBranch()
  const first = () => branch().as('demo-m_002')
  const second = () => branch().as('demo-m_003')
  type Who = ReturnType<typeof first>

  const versionOf = async (id: string) => (await first().ask(getCondolence, { id })).version
  const moveBy = async (who: Who, id: string, move: CondolenceMove, why: Why | null = null) =>
    who.code(moveCondolence, { id, version: await versionOf(id), move, why, nonce: newNonce() })
  return {
    branch,
    first,
    second,
    versionOf,
    moveBy,
    open: async (change: Partial<CondolenceDraft> = {}): Promise<string> =>
      (await first().ask(saveCondolence, { draft: { ...ILLNESS, ...change }, nonce: newNonce() })).id,
    /** Submitted by the first; approved by the chair and, where two are needed, before by the second. */
    async approve(id: string): Promise<void> {
      await moveBy(first(), id, 'submit')
      const { needed } = await first().ask(getCondolence, { id })
      if (needed > 1) await moveBy(second(), id, 'approve')
      await moveBy(branch().chair, id, 'approve')
    },
    /** One round. @returns the batch */
    async visit(ids: string[], on: string, change: { visitors?: string[]; join?: string } = {}) {
      const cases = await Promise.all(ids.map(async (id) => ({ id, version: await versionOf(id) })))
      const round = { on, visitors: ['m_001', 'm_002'], acknowledgement: 'signed' as const, ...change }
      return (await first().ask(visitCondolences, { cases, ...round, nonce: newNonce() })).batch
    },
  }
}
