import type { PoolDraft, VoucherKind } from '../../../src/contract/voucher'

interface Ceiling {
  /** In force from this day on, until a later line of the same kind. */
  from: string
  kind: VoucherKind
  /** Fen a member and year. */
  most: number
  source: string
}

/**
 * What a member may get in a year. The figures are provincial: a branch of another province puts its own lines here.
 * Read second-hand, in the press reports of the regulation; check against the text itself before relying on it.
 */
const CEILINGS: readonly Ceiling[] = [
  {
    from: '2018-03-12',
    kind: 'birthday',
    most: 30_000,
    source: '《安徽省基层工会经费收支管理实施办法（试行）》（2018）：生日慰问每人每年不超过 300 元',
  },
]

/** Source: 《基层工会经费收支管理办法》（总工办发〔2017〕32 号）: goods only, never money or what is as good as money. */
const FORBIDDEN = ['现金', '购物卡', '代金券', '消费卡', '储值卡', '提货卡', '红包', '充值卡', '礼品卡']

/** The rule in force on a day, null when none is known. */
export const ceilingOn = (kind: VoucherKind, on: string): Ceiling | null =>
  CEILINGS.filter((one) => one.kind === kind && one.from <= on).sort((a, b) =>
    a.from < b.from ? 1 : -1,
  )[0] ?? null

const yuan = (fen: number): string => `${fen / 100} 元`

/** What somebody should know before issuing; nothing is refused, since the rules are for people to judge by. */
export function warningsFor(
  draft: Pick<PoolDraft, 'kind' | 'title' | 'note' | 'value'>,
  on: string,
): string[] {
  const warnings: string[] = []
  const ceiling = ceilingOn(draft.kind, on)
  if (ceiling && draft.value > ceiling.most) {
    warnings.push(`面值 ${yuan(draft.value)}，超过上限 ${yuan(ceiling.most)}。${ceiling.source}`)
  }
  const forbidden = FORBIDDEN.filter((word) => `${draft.title}${draft.note}`.includes(word))
  if (forbidden.length > 0) {
    const words = forbidden.map((word) => `「${word}」`).join('、')
    warnings.push(
      `写着${words}：工会经费不得发放现金、购物卡、代金券等（总工办发〔2017〕32 号），请确认是实物或指定用途的券`,
    )
  }
  return warnings
}
