import { changeEnrolment } from '../../../src/contract/signup'
import { AppError } from '../app-error'
import { handle } from '../handler'
import type { Transaction } from '../store'
import { dropFiles, keptAnswers } from './answers'
import type { EnrolmentDoc, SignupEventDoc } from './documents'
import { freshEnrolment } from './fresh'
import { enrolmentId, loadPublished } from './load'
import { type Person, personOf } from './person'
import { isLimited } from './phase'
import { claimPlace, draw, isActive, leavePlace, saveStep, stepped } from './places'
import { promote } from './promote'
import { refuse, requireSelfCheck, whyFixed, whyNotSession } from './rules'
import { requireFree, teamPeople } from './teams'
import { viewEnrolment } from './view'

/** To another session: whoever holds a place moves only to a free one, whoever waits may wait there. */
async function move(
  tx: Transaction,
  event: SignupEventDoc,
  doc: EnrolmentDoc,
  key: string,
  canWait: boolean,
) {
  const session = await draw(tx, event._id, key, isLimited(event, key))
  const state = await claimPlace(tx, session, canWait && doc.state === 'waiting')
  await leavePlace(tx, doc)
  return { state, session: key, order: session.drawn, offeredUntil: null }
}

/** Whoever is no longer in the team is out, whoever is new is in. */
async function changeTeam(
  tx: Transaction,
  before: EnrolmentDoc,
  after: EnrolmentDoc,
  blanks: readonly EnrolmentDoc[],
) {
  const { at, person: by } = after
  const stay = new Set(after.team?.members.map(({ id }) => id))
  for (const { id } of before.team?.members ?? []) {
    const other = stay.has(id) ? null : await tx.get('enrolments', enrolmentId(before.event, id))
    if (other?.captain !== before.person) continue
    const out = stepped(other, { state: 'cancelled' }, { at, by, reason: '队长更改了队员' })
    await tx.set('enrolments', { ...out, captain: null })
  }
  for (const blank of blanks) {
    const known = await tx.get('enrolments', blank._id)
    if (known?.captain === by && isActive(known)) continue
    const { state, session, order } = after
    const change = { state, session, order, captain: by }
    await tx.set(
      'enrolments',
      stepped({ ...blank, steps: known?.steps ?? [] }, change, { at, by, reason: '' }),
    )
  }
}

const people = (team: readonly Person[]) => team.map(({ id, name }) => ({ id, name }))

/** Another session, other answers, another team: all of it or nothing. */
export const changeHandler = handle(changeEnrolment, async (ctx, input) => {
  const { id, session, team, selfCheck } = input
  const { event, kind } = await loadPublished(ctx, id)
  const person = await personOf(ctx)
  const known = await ctx.store.get('enrolments', enrolmentId(id, person.id))
  if (!known || !['in', 'waiting', 'offered'].includes(known.state)) throw new AppError('signup/nobody')
  if (known.captain !== null) throw new AppError('signup/captain_only')
  refuse(whyFixed(event, known, ctx.now))
  const elsewhere = kind.has.sessions && session !== null && session !== known.session ? session : null
  if (elsewhere) {
    refuse(whyNotSession(event, kind, elsewhere, person, ctx.now))
    requireSelfCheck(event, kind, elsewhere, selfCheck)
  }
  const others = team ? await teamPeople(ctx, event, person, team) : []
  const blanks = await Promise.all(others.map((one) => freshEnrolment(ctx, event, one)))
  const answers = input.answers ? await keptAnswers(ctx, event, input.answers, known.answers) : known.answers
  const doc = await ctx.store.transaction(async (tx) => {
    const before = await tx.get('enrolments', known._id)
    if (before?.state !== known.state || before.session !== known.session)
      throw new AppError('signup/changed_since')
    await requireFree(tx, id, person.id, others)
    const moved = elsewhere
      ? await move(tx, event, before, elsewhere, kind.has.waiting)
      : { state: before.state }
    const asked = event.team && team ? { name: team.name, members: people(others) } : before.team
    const step = { at: ctx.now, by: person.id, reason: '' }
    const after = stepped(before, { ...moved, answers, team: asked }, step)
    await changeTeam(tx, before, after, blanks)
    await saveStep(tx, after)
    return after
  })
  await dropFiles(ctx, known.answers, answers)
  if (elsewhere && known.session) await promote(ctx, event, known.session)
  return { enrolment: await viewEnrolment(ctx, event, kind, doc) }
})
