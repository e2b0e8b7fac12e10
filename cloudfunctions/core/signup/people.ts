import { listSignupPeople, lookAtSignup } from '../../../src/contract/signup-desk'
import { AppError } from '../app-error'
import { type Context, memberOf } from '../context'
import { handle } from '../handler'
import { limitByHour } from '../limit'
import { matches } from '../roster/search'
import type { Where } from '../store'
import type { EnrolmentDoc } from './documents'
import { ownRows } from './events'
import { loadPublished } from './load'
import { isKnown } from './places'
import { besideOf, rowAlone, rowOf } from './row'
import { readTicket } from './ticket'

const PAGE = 200
/** Codes that one desk may try in an hour: more than a queue, far fewer than guessing takes. */
const MOST_AN_HOUR = 1200

const byArrival = (a: EnrolmentDoc, b: EnrolmentDoc): number =>
  a.at === b.at ? a.order - b.order || (a._id < b._id ? -1 : 1) : a.at < b.at ? -1 : 1

const searched = ({ name, pinyin, no }: EnrolmentDoc) => ({ name, pinyin, staffNo: no })

/** Enough to choose and sort by; the rest is read for the page alone. */
const LIGHT = ['person', 'name', 'pinyin', 'no', 'state', 'at', 'order'] as const

const list = handle(listSignupPeople, async (ctx, { id, session, state, search, after }) => {
  const { event, kind } = await loadPublished(ctx, id)
  const where: Where = { ...ownRows(ctx, id), ...(session && { session }), ...(state && { state }) }
  const all = (await ctx.store.find('enrolments', where, { fields: LIGHT }))
    .filter((doc) => doc.state === 'cancelled' || isKnown(doc))
    .filter((doc) => search === '' || matches(search, searched(doc)))
    .sort(byArrival)
  const from = after ? all.findIndex(({ person }) => person === after) + 1 : 0
  const ids = all.slice(from, from + PAGE).map(({ _id }) => _id)
  const page = ids.length > 0 ? await ctx.store.find('enrolments', { _id: { in: ids } }) : []
  page.sort(byArrival)
  const beside = await besideOf(ctx, event, page)
  return {
    people: page.map((doc) => rowOf(ctx, event, kind, doc, beside)),
    more: all.length > from + PAGE,
  }
})

/**
 * Who shows this code. A code that is shown is a right, of whatever department.
 * @throws AppError signup/unknown_code
 */
export async function personWith(ctx: Context, event: string, code: string): Promise<EnrolmentDoc> {
  await limitByHour(ctx, { what: 'signup-desk', whose: memberOf(ctx)._id, most: MOST_AN_HOUR })
  const ticket = readTicket(code)
  const [found] = ticket ? await ctx.store.find('enrolments', { event, code: ticket }, { limit: 1 }) : []
  if (!found) throw new AppError('signup/unknown_code')
  return found
}

const look = handle(lookAtSignup, async (ctx, { id, code }) => {
  const { event, kind } = await loadPublished(ctx, id)
  return { person: await rowAlone(ctx, event, kind, await personWith(ctx, id, code)) }
})

export const peopleHandlers = [list, look]
