import * as v from 'valibot'
import { count, day, id } from './fields'

/** What is given: whole blood, or platelets alone. */
export const DONATIONS = { whole: '全血', platelets: '单采血小板' } as const
export type Donation = keyof typeof DONATIONS
export const donation = v.picklist(Object.keys(DONATIONS) as Donation[])

const span = v.object({ count: count(1000), unit: v.picklist(['day', 'week', 'month', 'year']) })
export type Span = v.InferOutput<typeof span>

/**
 * Who is asked to give blood, by one law and standard. Ages are completed years, weights kg, `most` ml of whole blood
 * at once. `from` is the Beijing day from which it holds, null = not in force.
 */
export const donorRules = v.object({
  id,
  title: v.string(),
  /** Named beside what follows from it. */
  source: v.string(),
  /** A draft holds only where the configuration says from when. */
  draft: v.boolean(),
  from: v.nullable(day),
  minAge: count(100),
  maxAge: count(100),
  /** For whoever has given before without a reaction and asks for it; null = no other age. */
  repeatMaxAge: v.nullable(count(100)),
  kilos: v.object({ male: count(100), female: count(100) }),
  most: count(1000),
  /** From the first to the second. */
  gaps: v.object({ wholeWhole: span, wholePlatelets: span, plateletsPlatelets: span, plateletsWhole: span }),
  plateletsAYear: count(100),
  /** What has to lie so far back. */
  recent: v.array(v.object({ key: id, text: v.string(), span })),
})
export type DonorRules = v.InferOutput<typeof donorRules>

const spanOf = (count: number, unit: Span['unit']): Span => ({ count, unit })

const RECENT: DonorRules['recent'] = [
  { key: 'cold', text: '感冒、急性胃肠炎病愈', span: spanOf(7, 'day') },
  { key: 'tooth', text: '拔牙或其他小手术', span: spanOf(15, 'day') },
  { key: 'surgery', text: '较大手术痊愈', span: spanOf(6, 'month') },
  { key: 'lungs', text: '肺炎病愈', span: spanOf(3, 'month') },
]

/** Table of law: a new one is a line here, or a line of config/donor-rules.json that says from when it holds. */
export const DONOR_RULES: readonly DonorRules[] = [
  {
    id: 'gb-18467-2011',
    title: '献血者健康检查要求',
    source: '《中华人民共和国献血法》（1998）第二条、第九条，GB 18467-2011',
    draft: false,
    from: '2012-07-01',
    minAge: 18,
    maxAge: 55,
    repeatMaxAge: 60,
    kilos: { male: 50, female: 45 },
    most: 400,
    gaps: {
      wholeWhole: spanOf(6, 'month'),
      wholePlatelets: spanOf(3, 'month'),
      plateletsPlatelets: spanOf(2, 'week'),
      plateletsWhole: spanOf(4, 'week'),
    },
    plateletsAYear: 24,
    recent: RECENT,
  },
  {
    id: 'law-draft-2025',
    title: '献血法修订草案',
    source:
      '《中华人民共和国献血法（修订草案征求意见稿）》（2025-12-17），体重和成分献血间隔仍按 GB 18467-2011',
    draft: true,
    from: null,
    minAge: 18,
    maxAge: 65,
    repeatMaxAge: null,
    kilos: { male: 50, female: 45 },
    most: 400,
    gaps: {
      wholeWhole: spanOf(90, 'day'),
      wholePlatelets: spanOf(3, 'month'),
      plateletsPlatelets: spanOf(2, 'week'),
      plateletsWhole: spanOf(4, 'week'),
    },
    plateletsAYear: 24,
    recent: RECENT,
  },
]

/** The rules that hold on a Beijing day: the newest that has begun. Undefined before the first. */
export const rulesOn = (rules: readonly DonorRules[], on: string): DonorRules | undefined =>
  rules.reduce<DonorRules | undefined>((newest, one) => {
    const begun = one.from !== null && one.from <= on
    return begun && (newest?.from ?? '') < (one.from ?? '') ? one : newest
  }, undefined)
