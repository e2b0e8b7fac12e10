import type { PoolDraft, VoucherKind } from '../../../src/contract/voucher'

interface Ceiling {
  /** In force from this day on, until a later line of the same kind. */
  from: string
  kind: VoucherKind
  /** Fen a member and year. */
  most: number
  source: string
  /** Where the figure was read; none of the texts themselves could be opened. */
  read: string
}

/**
 * What a member may get in a year. The figures are provincial (here Anhui's): a branch of another province puts its own
 * lines here. All are second-hand: check them against the text before relying on them.
 */
const CEILINGS: readonly Ceiling[] = [
  {
    from: '2018-03-12',
    kind: 'birthday',
    most: 30_000,
    source: '《安徽省基层工会经费收支管理实施办法（试行）》：生日蛋糕等实物慰问品或蛋糕券不超过 300 元',
    read: 'press report of 28 April 2018, which gives 12 March as the day of publication',
  },
  {
    // The day on which it came into force is not known: it counts from the day on which it was read.
    from: '2026-11-25',
    kind: 'movie',
    most: 15_000,
    source: '安徽省总工会现行标准（网上转载，请核对原文）：观影每人每年不超过 150 元',
    read: 'undated article on the web, without the name of the text',
  },
]

/** Source: 《基层工会经费收支管理办法》（总工办发〔2017〕32 号）, second-hand as well: goods, never what is as good as money. */
const FORBIDDEN = ['现金', '购物卡', '代金券', '消费卡', '储值卡', '提货卡', '红包', '充值卡', '礼品卡']

/** The rule in force on a day, null when none is known. */
export const ceilingOn = (kind: VoucherKind, on: string): Ceiling | null =>
  CEILINGS.filter((one) => one.kind === kind && one.from <= on).sort((a, b) =>
    a.from < b.from ? 1 : -1,
  )[0] ?? null

export const yuan = (fen: number): string => `${fen / 100} 元`

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
