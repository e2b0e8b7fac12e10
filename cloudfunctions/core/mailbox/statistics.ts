import { LETTER_KINDS, LETTER_STATES } from '../../../src/contract/letter'
import { letterStatistics } from '../../../src/contract/office'
import { handle } from '../handler'
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

interface Cell {
  key: Record<string, unknown>
  count: number
}
const sum = (cells: readonly Cell[], fits: (key: Cell['key']) => boolean): number =>
  cells.reduce((total, { key, count }) => total + (fits(key) ? count : 0), 0)

/** From tags and days alone, counted by the database: no letter is opened. */
const statistics = handle(letterStatistics, async (ctx, { from, to }) => {
  const where = { ...mayKnow(ctx), day: { gte: from, lte: to } }
  const [cells, answers] = await Promise.all([
    ctx.store.group('letters', where, ['kind', 'state', 'satisfied', 'returns']),
    ctx.store.group('letters', where, ['took', 'late']),
  ])
  const answered = sum(answers, ({ took }) => took !== null)
  const onTime = sum(answers, ({ late }) => late === false)
  const days = answers.reduce((total, { key, count }) => total + Number(key.took) * count, 0)
  const content = tag(ctx, 'satisfied', 'true')
  const enough = answered >= FEWEST
  const counted = (values: readonly string[], what: 'kind' | 'state') => {
    const wanted = values.map((value) => tag(ctx, what, value))
    return hideFew(wanted.map((one) => sum(cells, (key) => key[what] === one)))
  }
  const [kinds, states] = [counted(LETTER_KINDS, 'kind'), counted(LETTER_STATES, 'state')]
  return {
    received: cell(sum(cells, () => true)),
    answered: cell(answered),
    onTime: enough ? Math.round((onTime / answered) * 100) : null,
    averageDays: enough ? Math.round((days / answered) * 10) / 10 : null,
    satisfied: cell(sum(cells, ({ satisfied }) => satisfied === content)),
    returned: cell(sum(cells, ({ returns }) => Number(returns) > 0)),
    kinds: LETTER_KINDS.map((kind, i) => ({ kind, count: kinds[i] ?? null })),
    states: LETTER_STATES.map((state, i) => ({ state, count: states[i] ?? null })),
  }
})

export const statisticsHandlers = [statistics]
