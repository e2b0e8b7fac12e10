import type { MySignup } from '../../contract/signup'
import { addDays, dayOf } from '../../contract/time'
import type { NowCard } from './cards'
import { showDue } from './due'
import { RANKS, type Ranked } from './ranks'

type Told = Pick<Ranked, 'rank' | 'due'> & Pick<NowCard, 'next' | 'tag'>

/** A place that is kept for an answer, a session of today or tomorrow, what is open, what is not done yet; else nothing. */
function toldOf(signup: MySignup, now: string, soon: (due: string) => boolean): Told | null {
  const { todo, startsAt, closesAt, offeredUntil, kind, left } = signup
  const near = startsAt !== null && dayOf(startsAt) <= addDays(dayOf(now), 1)
  if (todo === 'answer') {
    const due = offeredUntil ?? closesAt
    const next = `${showDue(due, now)} 前确认，过时让给下一位`
    return { rank: RANKS.offer, due, next, tag: { kind: 'bad', text: '有名额了' } }
  }
  if (todo === 'come' && near) {
    const next = `${showDue(startsAt, now)} 到场，出示报名码`
    return { rank: RANKS.soon, due: startsAt, next, tag: { kind: 'good', text: signup.stateLabel } }
  }
  if (todo === 'join') {
    const queue = left === 0 ? '，名额已满，可以候补' : ''
    const next = `${showDue(closesAt, now)} 前${kind.verb}${queue}`
    const rank = soon(closesAt) ? RANKS.soon : RANKS.signup
    return { rank, due: closesAt, next, tag: { kind: 'good', text: `可${kind.verb}` } }
  }
  if (todo !== 'finish' || (startsAt !== null && !near)) return null
  const next = startsAt !== null && startsAt > now ? `${showDue(startsAt, now)} 到场` : '完成后在这里说一声'
  const rank = near && startsAt > now ? RANKS.soon : RANKS.finish
  return { rank, due: startsAt ?? closesAt, next, tag: { kind: 'wait', text: '待完成' } }
}

/** What there is to sign up for, to answer, to come to and to finish. */
export const ofSignups = (
  signups: readonly MySignup[],
  now: string,
  soon: (due: string) => boolean,
): Ranked[] =>
  signups.flatMap((signup) => {
    const told = toldOf(signup, now, soon)
    if (!told) return []
    const { id, title, kind, place } = signup
    const { rank, due, next, tag } = told
    const about = [kind.label, place].filter(Boolean).join(' · ')
    return [{ rank, due, card: { key: id, title, about, next, tag, to: 'signup', id } }]
  })
