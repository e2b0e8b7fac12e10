import {
  CONDOLENCE_STATES,
  type CondolenceState,
  countCondolences,
  listCondolences,
  STATES,
} from '../../../src/contract/condolence'
import { unless } from '../can'
import type { Context } from '../context'
import { groupBy } from '../group-by'
import { handle } from '../handler'
import type { Where } from '../store'
import { boardOf } from './approval'
import { callerId } from './cases'
import { namesFor } from './names'
import { awaits, rowOf } from './row'
import { countYear, type Visited, visitsOf } from './year'

/** What is still to be done whenever it began; what was cancelled by the year of the occasion. */
const whereOf = (state: CondolenceState, year: string): Where =>
  state === 'cancelled' ? { state, on: { gte: `${year}-01-01`, lte: `${year}-12-31` } } : { state }

const countOf = (ctx: Context, state: CondolenceState, year: string, visited: readonly Visited[]) =>
  state === 'visited' ? visited.length : ctx.store.count('condolence_cases', whereOf(state, year))

/** What waits comes first, then what was done. */
const FIRST: readonly CondolenceState[] = ['submitted', 'approved', 'open', 'visited']

const list = handle(listCondolences, async (ctx, { state: wanted, year }) => {
  const [board, visited] = await Promise.all([boardOf(ctx.store, ctx.now), visitsOf(ctx.store, year)])
  const counts = await Promise.all(
    STATES.map(async (one) => ({
      state: one,
      label: CONDOLENCE_STATES[one],
      count: await countOf(ctx, one, year, visited),
    })),
  )
  const hasSome = (one: CondolenceState) => counts.some(({ state, count }) => state === one && count > 0)
  const state = wanted ?? FIRST.find(hasSome) ?? 'open'
  const docs = state === 'visited' ? visited : await ctx.store.find('condolence_cases', whereOf(state, year))
  const people = [...docs.map(({ member }) => member), ...visited.flatMap(({ visit }) => visit.visitors)]
  const names = await namesFor(ctx, people)
  const dayOfRow = ({ visitedOn, on }: { visitedOn: string | null; on: string }) => visitedOn ?? on
  const batches = groupBy(visited, ({ visit }) => visit.batch)
  return {
    state,
    rows: docs
      .map((doc) => rowOf(doc, callerId(ctx), board, names))
      .sort((a, b) => (dayOfRow(a) > dayOfRow(b) ? -1 : 1)),
    counts,
    year: countYear(visited),
    batches: [...batches]
      .map(([id, own]) => ({
        id,
        on: own[0]?.visit.on ?? '',
        visitors: (own[0]?.visit.visitors ?? []).map(names.nameOf),
        people: new Set(own.map(({ member }) => member)).size,
      }))
      .reverse(),
    threshold: board.threshold,
    can: { setThreshold: unless(ctx.caller.roles.includes('chair') ? null : 'system/forbidden') },
  }
})

const waiting = handle(countCondolences, async (ctx) => {
  const [board, submitted, visit] = await Promise.all([
    boardOf(ctx.store, ctx.now),
    ctx.store.find('condolence_cases', { state: 'submitted' }),
    ctx.store.count('condolence_cases', { state: 'approved' }),
  ])
  return { approve: submitted.filter((doc) => awaits(doc, callerId(ctx), board)).length, visit }
})

export const listHandlers = [list, waiting]
