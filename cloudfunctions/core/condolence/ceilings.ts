import type { CondolenceReason } from '../../../src/contract/condolence'

interface Ceiling {
  /** In force from this day on, until a later line of the same reason. */
  from: string
  reason: CondolenceReason
  /** Fen an occasion. */
  most: number
  rule: string
}

/**
 * Read in a press report of 28 April 2018, which gives 12 March as the day of publication; the text itself could not be
 * opened. A web page without date or name of a text says more for weddings and births today (2,000 and 1,000 yuan):
 * that waits here until somebody has read it in the text.
 */
const SOURCE = '《安徽省基层工会经费收支管理实施办法（试行）》（2018-03-12，据报道转引，请核对原文）'
const line = (reason: CondolenceReason, yuan: number, rule: string): Ceiling => ({
  from: '2018-03-12',
  reason,
  most: yuan * 100,
  rule,
})

/** What one occasion may cost. The figures are provincial: a branch of another province puts its own lines here. */
const CEILINGS: readonly Ceiling[] = [
  line('marriage', 600, '结婚不超过 600 元'),
  line('birth', 600, '符合政策的生育不超过 600 元'),
  line('illness', 1000, '生病住院不超过 1000 元'),
  line('death', 2000, '会员去世不超过 2000 元'),
  line('bereavement', 1000, '直系亲属（配偶、父母、子女）去世不超过 1000 元'),
  line('retirement', 1000, '退休离岗纪念品不超过 1000 元'),
]

/** The rule in force on a day, null when none is known. */
export const ceilingOn = (reason: CondolenceReason, on: string): Ceiling | null =>
  CEILINGS.filter((one) => one.reason === reason && one.from <= on).sort((a, b) =>
    a.from < b.from ? 1 : -1,
  )[0] ?? null

/**
 * What to hold an amount against. It only warns: the rules are for people to judge by.
 * @param amount fen; null is never over
 */
export function standardFor(reason: CondolenceReason, on: string, amount: number | null) {
  const ceiling = ceilingOn(reason, on)
  if (!ceiling) return { most: null, source: '没有查到这一项的标准，由委员会商定', over: false }
  const over = amount !== null && amount > ceiling.most
  return { most: ceiling.most, source: `${ceiling.rule}。${SOURCE}`, over }
}
