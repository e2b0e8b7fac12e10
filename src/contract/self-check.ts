import { DONATIONS, type Donation, type DonorRules, type Span } from './donor-rules'
import { addDays, addMonths, ageOn, showWholeDay } from './time'

/**
 * What somebody answers before signing up for a blood drive. It stays on the phone: only the verdict is sent.
 * Days are Beijing days.
 */
export interface DonorAnswers {
  birthday: string
  sex: 'male' | 'female'
  kilos: number
  lastWhole: string | null
  lastPlatelets: string | null
  /** How often platelets were given in the twelve months before. */
  plateletsInYear: number
  /** A reaction to an earlier donation. */
  reaction: boolean
  /** When what the rules name under `recent` was, by key. */
  recent: Readonly<Record<string, string>>
}

/** What the rules say and where. `text` is a sentence for the screen. */
export interface Reason {
  text: string
  source: string
}

/**
 * `ok`: nothing speaks against an appointment; whether blood is taken, the station decides. `after`: better from that
 * Beijing day on. `ask`: no day can be named; the station can be asked.
 */
export type SelfCheck =
  | { verdict: 'ok' }
  | { verdict: 'after'; on: string; reasons: Reason[] }
  | { verdict: 'ask'; reasons: Reason[] }

/** Months and years end on the day of the same number, in a shorter month on its last (《民法典》第二百零二条). */
export function after(day: string, { count, unit }: Span): string {
  if (unit === 'day') return addDays(day, count)
  if (unit === 'week') return addDays(day, 7 * count)
  return addMonths(day, unit === 'year' ? 12 * count : count)
}

const UNITS: Record<Span['unit'], string> = { day: '天', week: '周', month: '个月', year: '年' }
const spanText = ({ count, unit }: Span): string => `${count} ${UNITS[unit]}`

type Obstacle = Reason & { on: string | null }

/** Both ends belong to it: 18 is reached on the 18th birthday, 55 is left behind on the day after the 55th. */
function ageObstacle(rules: DonorRules, answers: DonorAnswers, on: string): Obstacle | null {
  const { birthday, lastWhole, lastPlatelets, reaction } = answers
  const { source, minAge, maxAge, repeatMaxAge } = rules
  if (ageOn(birthday, on) < minAge) {
    return { text: `献血年龄从 ${minAge} 周岁开始`, source, on: addMonths(birthday, 12 * minAge) }
  }
  if (on <= addMonths(birthday, 12 * maxAge)) return null
  const before = (lastWhole !== null || lastPlatelets !== null) && !reaction
  if (repeatMaxAge !== null && before && on <= addMonths(birthday, 12 * repeatMaxAge)) return null
  const more =
    repeatMaxAge === null ? '' : `；献过血、没有献血反应的，可以主动要求延长到 ${repeatMaxAge} 周岁`
  return { text: `提倡的献血年龄到 ${maxAge} 周岁${more}`, source, on: null }
}

const weightObstacle = ({ kilos, source }: DonorRules, answers: DonorAnswers): Obstacle | null =>
  answers.kilos >= kilos[answers.sex]
    ? null
    : { text: `体重一般不低于 ${kilos[answers.sex]} 公斤`, source, on: null }

function gapObstacles(rules: DonorRules, answers: DonorAnswers, gives: Donation): Obstacle[] {
  const { gaps, source } = rules
  const gap = (last: string | null, from: Donation, span: Span): Obstacle[] =>
    last === null
      ? []
      : [{ text: `上次献${DONATIONS[from]}后要间隔 ${spanText(span)}`, source, on: after(last, span) }]
  return gives === 'whole'
    ? [
        ...gap(answers.lastWhole, 'whole', gaps.wholeWhole),
        ...gap(answers.lastPlatelets, 'platelets', gaps.plateletsWhole),
      ]
    : [
        ...gap(answers.lastWhole, 'whole', gaps.wholePlatelets),
        ...gap(answers.lastPlatelets, 'platelets', gaps.plateletsPlatelets),
      ]
}

const recentObstacles = ({ recent, source }: DonorRules, answers: DonorAnswers): Obstacle[] =>
  recent.flatMap(({ key, text, span }) => {
    const day = answers.recent[key]
    return day ? [{ text: `${text}后要间隔 ${spanText(span)}`, source, on: after(day, span) }] : []
  })

/**
 * Judges an appointment on a Beijing day by the rules of that day; pure, so that it runs on the phone.
 * @param on the day of the session
 */
export function selfCheck(rules: DonorRules, answers: DonorAnswers, gives: Donation, on: string): SelfCheck {
  const yearly: Obstacle[] =
    gives === 'platelets' && answers.plateletsInYear >= rules.plateletsAYear
      ? [{ text: `一年内献单采血小板不超过 ${rules.plateletsAYear} 次`, source: rules.source, on: null }]
      : []
  const obstacles = [
    ageObstacle(rules, answers, on),
    weightObstacle(rules, answers),
    ...gapObstacles(rules, answers, gives),
    ...recentObstacles(rules, answers),
    ...yearly,
  ].flatMap((one) => (one && (one.on === null || one.on > on) ? [one] : []))
  if (obstacles.length === 0) return { verdict: 'ok' }
  const reasons = obstacles.map(({ text, source, on: until }) => ({
    text: until ? `${text}，到 ${showWholeDay(until)}` : text,
    source,
  }))
  if (obstacles.some((one) => one.on === null)) return { verdict: 'ask', reasons }
  const [latest = on] = obstacles
    .flatMap((one) => one.on ?? [])
    .sort()
    .reverse()
  return { verdict: 'after', on: latest, reasons }
}

/** The first Beijing day on which whole blood may be given again, by the rules of the day of the donation. */
export const nextWhole = ({ gaps }: DonorRules, donatedOn: string): string =>
  after(donatedOn, gaps.wholeWhole)
