import { listHonours, setHonours } from '../../../src/contract/signup'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { handle } from '../handler'
import type { SignupEventDoc } from './documents'
import { allKinds } from './kinds'
import { enrolmentId, loadPublished } from './load'
import { mayOf } from './may'
import { personOf } from './person'
import { endOfEvent } from './phase'

const EVENTS = 20

const set = handle(setHonours, async (ctx, { id, on }) => {
  const { event, kind } = await loadPublished(ctx, id)
  const person = await personOf(ctx)
  await ctx.store.transaction(async (tx) => {
    const doc = await tx.get('enrolments', enrolmentId(id, person.id))
    if (!doc) throw new AppError('signup/nobody')
    // To go off the list is possible at any time.
    if (on && mayOf(event, kind, person, doc, ctx.now).honours !== true)
      throw new AppError('signup/no_such_way')
    await tx.set('enrolments', { ...doc, honours: on })
  })
  return { done: true as const }
})

const heldOn = (event: SignupEventDoc): string | null => {
  const end = endOfEvent(event)
  return end && dayOf(end)
}

/** Of each event those who gave and want to be named; nobody is on it without having said so. */
const list = handle(listHonours, async (ctx) => {
  const kinds = allKinds().filter(({ has, honoured }) => has.honours && honoured)
  const all = await ctx.store.find('signup_events', {}, { order: [['createdAt', 'desc']], limit: 100 })
  const named = all
    .filter(({ kind, state }) => state !== 'draft' && kinds.some(({ id }) => id === kind))
    .slice(0, EVENTS)
  const events = await Promise.all(
    named.map(async (event) => {
      const honoured = kinds.find(({ id }) => id === event.kind)?.honoured ?? ''
      const where = { event: event._id, honours: true, 'outcome.id': honoured }
      const docs = await ctx.store.find('enrolments', where, { fields: ['name', 'departmentName', 'order'] })
      docs.sort((a, b) => a.order - b.order)
      const people = docs.map(({ name, departmentName }) => ({ name, department: departmentName }))
      return { id: event._id, title: event.title, on: heldOn(event), people }
    }),
  )
  return { events: events.filter(({ people }) => people.length > 0) }
})

export const honoursHandlers = [set, list]
