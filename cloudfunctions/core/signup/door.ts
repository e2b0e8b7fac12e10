import { checkInAtDoor } from '../../../src/contract/signup'
import { watchDoor } from '../../../src/contract/signup-desk'
import { showInstant } from '../../../src/contract/time'
import { AppError } from '../app-error'
import type { Context } from '../context'
import { isLive, liveToken } from '../gift/scene'
import { handle } from '../handler'
import type { EnrolmentDoc, SignupEventDoc } from './documents'
import { enrolmentId, loadPublished, sessionId } from './load'
import { personOf } from './person'
import { sessionOf } from './phase'
import { whyNotIn } from './row'
import { refuse } from './rules'

const HOUR_MS = 3600_000
const RECENT = 10

/** `door.<event>.<session>.<token>`: within WeChat's 32 characters, nothing about a person. */
const sceneOf = (event: string, session: string, token: string): string => `door.${event}.${session}.${token}`

/** @throws AppError signup/wrong_door */
function readScene(scene: string) {
  const [, event, session, token] =
    /^door\.([\w-]{1,40})\.([a-z0-9]{1,6})\.([0-9a-z]{6})$/.exec(scene.trim()) ?? []
  if (!event || !session || !token) throw new AppError('signup/wrong_door')
  return { event, session, token }
}

/** From an hour before a session until an hour after it. */
function isTime(event: SignupEventDoc, key: string, now: string): boolean {
  const session = sessionOf(event, key)
  const at = Date.parse(now)
  return (
    session !== undefined &&
    at >= Date.parse(session.startsAt) - HOUR_MS &&
    at <= Date.parse(session.endsAt) + HOUR_MS
  )
}

const arrived = (ctx: Context, event: string, session: string) =>
  ctx.store.find(
    'enrolments',
    { event, session, state: 'in' },
    { fields: ['name', 'departmentName', 'checkedInAt'] },
  )

const recent = (docs: readonly Pick<EnrolmentDoc, 'name' | 'departmentName' | 'checkedInAt'>[]) =>
  docs
    .flatMap(({ name, departmentName, checkedInAt }) =>
      checkedInAt ? [{ name, department: departmentName, at: checkedInAt }] : [],
    )
    .sort((a, b) => (a.at > b.at ? -1 : 1))

/** Names are shown at the door to everybody who stands there; departments too, nothing else. */
const watch = handle(watchDoor, async (ctx, { id, session: wanted }) => {
  const { event, kind } = await loadPublished(ctx, id)
  if (!kind.has.checkIn) throw new AppError('signup/no_such_way')
  const session = sessionOf(event, wanted ?? event.sessions[0]?.key ?? null)
  const doc = session && (await ctx.store.get('signup_sessions', sessionId(id, session.key)))
  if (!session || !doc) throw new AppError('signup/no_session')
  const docs = await arrived(ctx, id, session.key)
  const open = event.state !== 'cancelled' && isTime(event, session.key, ctx.now)
  const live = open ? liveToken(doc.secret, ctx.now) : null
  const here = recent(docs)
  return {
    title: event.title,
    session: session.title,
    scene: live && sceneOf(id, session.key, live.token),
    renewAt: live?.renewAt ?? null,
    why: open
      ? ''
      : `签到从${showInstant(new Date(Date.parse(session.startsAt) - HOUR_MS).toISOString())}开始，散场后一小时结束`,
    expected: docs.length,
    checkedIn: here.length,
    recent: here.slice(0, RECENT),
  }
})

/** By oneself at the door: the code is of this event's session, and marks it alone. */
const checkIn = handle(checkInAtDoor, async (ctx, { scene }) => {
  const { event: id, session: key, token } = readScene(scene)
  const doc = await ctx.store.get('signup_sessions', sessionId(id, key))
  if (!doc || !isLive(doc.secret, token, ctx.now)) throw new AppError('signup/wrong_door')
  const { event } = await loadPublished(ctx, id)
  if (!isTime(event, key, ctx.now)) throw new AppError('signup/not_time')
  const { id: person } = await personOf(ctx)
  return ctx.store.transaction(async (tx) => {
    const known = await tx.get('enrolments', enrolmentId(id, person))
    if (known?.session !== key) throw new AppError('signup/not_here')
    const said = { id, title: event.title, session: sessionOf(event, key)?.title ?? '' }
    if (known.checkedInAt) return { ...said, at: known.checkedInAt, repeated: true }
    refuse(whyNotIn(event, known))
    await tx.set('enrolments', { ...known, checkedInAt: ctx.now, checkedInBy: person })
    return { ...said, at: ctx.now, repeated: false }
  })
})

export const doorHandlers = [watch, checkIn]
