import { enrol } from '../../../src/contract/signup'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { handle } from '../handler'
import { dropFiles, keptAnswers } from './answers'
import type { EnrolmentDoc } from './documents'
import { join, say } from './join'
import { enrolmentId, loadPublished } from './load'
import { personOf } from './person'
import { hasLapsed, promote } from './promote'
import { refuse, requireSelfCheck, whyNot, whyNotSession } from './rules'
import { teamPeople } from './teams'
import { viewEnrolment } from './view'

/** Whatever way somebody answers; who may and why not is judged before anything is written. */
export const enrolHandler = handle(enrol, async (ctx, input) => {
  const { id, mode, session, team, honours, selfCheck } = input
  const { event, kind } = await loadPublished(ctx, id)
  const person = await personOf(ctx)
  refuse(whyNot(event, kind, person, ctx.now))
  const known = await ctx.store.get('enrolments', enrolmentId(id, person.id))
  // Whoever let an offer lapse may come back, behind the others.
  if (known?.session && hasLapsed(known, ctx.now)) await promote(ctx, event, known.session)
  const common = { event, kind, person, by: person.id, reason: '' }
  let doc: EnrolmentDoc
  if (mode === 'join') {
    refuse(whyNotSession(event, kind, session, person, ctx.now))
    requireSelfCheck(event, kind, session, selfCheck)
    const people = await teamPeople(ctx, event, person, team)
    const answers = await keptAnswers(ctx, event, input.answers, known?.answers ?? {})
    const asked = event.team && team ? { name: team.name, people } : null
    const wanted = { ...common, session: kind.has.sessions ? session : null, answers, team: asked }
    doc = await join(ctx, { ...wanted, honours: kind.has.honours && honours }).catch(
      async (error: unknown) => {
        await dropFiles(ctx, answers, known?.answers ?? {})
        throw error
      },
    )
    await dropFiles(ctx, { ...known?.answers }, doc.answers)
    await dropFiles(ctx, answers, doc.answers)
    // A place may be free and others wait for it: it is offered to them.
    if (doc.state === 'waiting' && doc.session) await promote(ctx, event, doc.session)
  } else if (mode === 'later') {
    const advised = kind.has.selfCheck && selfCheck?.verdict === 'after' ? selfCheck.on : ''
    if (advised <= dayOf(ctx.now)) throw new AppError('signup/self_check')
    doc = await say(ctx, { ...common, answers: {} }, 'later', advised)
  } else {
    const allowed = mode === 'own' ? kind.own : kind.decline
    if (allowed === null) throw new AppError('signup/no_such_way')
    doc = await say(ctx, { ...common, answers: {} }, mode === 'own' ? 'own' : 'declined', null)
  }
  return { enrolment: await viewEnrolment(ctx, event, kind, doc) }
})
