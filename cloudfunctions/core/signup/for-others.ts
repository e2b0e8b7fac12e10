import { cancelFor, enrolFor } from '../../../src/contract/signup-desk'
import { dayOf } from '../../../src/contract/time'
import { requireScope } from '../access'
import { AppError } from '../app-error'
import { memberOf } from '../context'
import { handle } from '../handler'
import { departmentOn } from '../roster/membership'
import { takeOut } from './cancel'
import { join, say } from './join'
import { loadEnrolment, loadPublished } from './load'
import { isInAudience, personOfMember } from './person'
import { promote } from './promote'
import { refuse, whyNotSession } from './rules'

/** For somebody without a phone, also after the window; places are counted as for everybody. */
const enrolOther = handle(enrolFor, async (ctx, { id, memberId, mode, session, reason }) => {
  const { event, kind } = await loadPublished(ctx, id)
  if (event.state !== 'open') throw new AppError('signup/not_open')
  const member = await ctx.store.get('members', memberId)
  const department = member && departmentOn(member, dayOf(ctx.now))
  if (!member || !department) throw new AppError('roster/not_found')
  requireScope(ctx, department)
  const person = personOfMember(member)
  if (!isInAudience(event, person)) throw new AppError('signup/not_in_audience')
  const common = { event, kind, person, answers: {}, by: memberOf(ctx)._id, reason }
  if (mode === 'join') {
    // Teams are made up by their captains.
    if (event.team) throw new AppError('signup/needs_team')
    refuse(whyNotSession(event, kind, session, person, ctx.now, 'endsAt'))
    const doc = await join(ctx, {
      ...common,
      session: kind.has.sessions ? session : null,
      team: null,
      honours: false,
    })
    if (doc.state === 'waiting' && doc.session) await promote(ctx, event, doc.session)
  } else {
    if ((mode === 'own' ? kind.own : kind.decline) === null) throw new AppError('signup/no_such_way')
    await say(ctx, common, mode === 'own' ? 'own' : 'declined', null)
  }
  return { done: true as const }
})

const cancelOther = handle(cancelFor, async (ctx, { id, personId, reason }) => {
  const { event } = await loadPublished(ctx, id)
  requireScope(ctx, (await loadEnrolment(ctx, id, personId)).department)
  await takeOut(
    ctx,
    event,
    personId,
    { by: memberOf(ctx)._id, reason },
    ({ checkedInAt, outcome, loans }) => {
      if (checkedInAt || outcome) throw new AppError('signup/been_there')
      if (loans.some(({ backAt }) => backAt === null)) throw new AppError('signup/lent_out')
    },
  )
  return { done: true as const }
})

export const forOthersHandlers = [enrolOther, cancelOther]
