import { LETTER_KINDS, LETTER_STATES } from '../../../src/contract/letter'
import { letterStatistics } from '../../../src/contract/office'
import { handle } from '../handler'
import { ANSWER_DAYS, workdaysAfter } from './deadline'
import { tag } from './letters'
import { mayKnow } from './rights'

/** A cell of one or two people would tell on them. */
const FEWEST = 3
const cell = (count: number): number | null => (count > 0 && count < FEWEST ? null : count)

/** Cells of one sum: where a single one is hidden the next smallest is too, since it would follow from the sum. */
export function hideFew(counts: readonly number[]): (number | null)[] {
  const shown = counts.map(cell)
  if (shown.filter((count) => count === null).length !== 1) return shown
  const rest = shown.filter((count) => count !== null && count > 0)
  const next = Math.min(...rest.map((count) => count ?? 0))
  const at = shown.indexOf(next)
  return shown.map((count, i) => (i === at ? null : count))
}

const DAY_MS = 86_400_000

/** From tags and days alone: no letter is opened. */
const statistics = handle(letterStatistics, async (ctx, { from, to }) => {
  const docs = await ctx.store.find(
    'letters',
    { ...mayKnow(ctx), day: { gte: from, lte: to } },
    { fields: ['day', 'answeredOn', 'state', 'kind', 'satisfied', 'returns'] },
  )
  const answered = docs.flatMap(({ day, answeredOn }) => (answeredOn ? [{ day, answeredOn }] : []))
  const limits = new Map(
    [...new Set(answered.map(({ day }) => day))].map((day) => [day, workdaysAfter(day, ANSWER_DAYS)]),
  )
  const onTime = answered.filter(({ day, answeredOn }) => answeredOn <= (limits.get(day) ?? day))
  const days = answered.map(({ day, answeredOn }) => (Date.parse(answeredOn) - Date.parse(day)) / DAY_MS)
  const content = tag(ctx, 'satisfied', 'true')
  const enough = answered.length >= FEWEST
  const counted = (values: readonly string[], what: 'kind' | 'state') => {
    const wanted = values.map((value) => tag(ctx, what, value))
    return hideFew(wanted.map((one) => docs.filter((doc) => doc[what] === one).length))
  }
  const [kinds, states] = [counted(LETTER_KINDS, 'kind'), counted(LETTER_STATES, 'state')]
  return {
    received: cell(docs.length),
    answered: cell(answered.length),
    onTime: enough ? Math.round((onTime.length / answered.length) * 100) : null,
    averageDays: enough ? Math.round((days.reduce((a, b) => a + b, 0) / days.length) * 10) / 10 : null,
    satisfied: cell(docs.filter(({ satisfied }) => satisfied === content).length),
    returned: cell(docs.filter(({ returns }) => returns > 0).length),
    kinds: LETTER_KINDS.map((kind, i) => ({ kind, count: kinds[i] ?? null })),
    states: LETTER_STATES.map((state, i) => ({ state, count: states[i] ?? null })),
  }
})

export const statisticsHandlers = [statistics]
