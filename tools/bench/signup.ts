import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type tcb from '@cloudbase/node-sdk'
import { createStore } from '../../cloudfunctions/platform/store'
import { enrol } from '../../src/contract/signup'
import { type SignupDraft, saveSignup, stepSignup } from '../../src/contract/signup-desk'
import { addDays, dayOf, instantOf } from '../../src/contract/time'
import { buildFunctions } from '../build/build-functions'
import { ask, call } from './api'
import { load, quantile } from './load'
import { MEMBERS, openidOf, sdkFor, seedPeople } from './seed'
import { startServer } from './server'
import { functionsWithUsual } from './usual'

const AT_ONCE = 40
const MINUTE_MS = 60_000
/** As phones do where the cloud is busy: they ask again. */
const MOST_TRIES = 20

interface Crowd {
  people: number
  places: number
  sessions: number
  /** In flight at any moment. */
  atOnce: number
}
/** All who are there over ten sessions, all for one, and the moment in which everybody taps. */
const CROWDS: readonly Crowd[] = [
  { people: MEMBERS, places: MEMBERS / 2, sessions: 10, atOnce: AT_ONCE },
  { people: MEMBERS, places: MEMBERS / 2, sessions: 1, atOnce: AT_ONCE },
  { people: 500, places: 100, sessions: 1, atOnce: 500 },
]
const peopleOf = ({ people }: Crowd) => Array.from({ length: people }, (_, i) => i)

/** An event whose sessions share the places. */
function eventFor({ sessions, places }: Crowd, now: string): SignupDraft {
  const on = addDays(dayOf(now), 7)
  const before = instantOf(addDays(on, -1), '18:00')
  return {
    kind: 'activity',
    title: `${sessions} 场`,
    note: '',
    facts: [],
    audience: 'staff',
    rosterOn: dayOf(now),
    departments: [],
    opensAt: instantOf(addDays(dayOf(now), -1)),
    closesAt: before,
    changesUntil: before,
    answerHours: 12,
    sessions: Array.from({ length: sessions }, (_, i) => ({
      key: `s${i}`,
      title: `第 ${i + 1} 场`,
      place: '',
      startsAt: instantOf(on, '09:00'),
      endsAt: instantOf(on, '17:00'),
      audience: 'both' as const,
      capacity: places / sessions,
    })),
    form: [],
    quotas: [],
    team: null,
    loans: [],
    packages: null,
    year: null,
    gives: 'whole',
  }
}

/** Reads the database and says what is wrong with it: every place taken, nobody double, every count true. */
async function faultsAfter(app: tcb.CloudBase, id: string, draft: SignupDraft, people: number) {
  const store = createStore(app.database())
  const docs = await store.find('enrolments', { event: id })
  const faults = docs.length === people ? [] : [`${docs.length} enrolments of ${people}`]
  for (const { key, capacity } of draft.sessions) {
    const own = docs.filter(({ session }) => session === key).sort((a, b) => a.order - b.order)
    const held = own.filter(({ state }) => state === 'in').length
    const inFront = own.slice(0, capacity ?? 0).every(({ state }) => state === 'in')
    const numbers = new Set(own.map(({ order }) => order)).size
    const doc = await store.get('signup_sessions', `${id}:${key}`)
    if (held !== capacity || !inFront || numbers !== own.length)
      faults.push(`${key}: ${held} in, ${numbers} numbers`)
    if (doc?.held !== held || doc.waiting !== own.length - held) faults.push(`${key}: counted ${doc?.held}`)
  }
  return faults
}

/** Everybody signs up once, so many at any moment. */
async function rush(url: string, app: tcb.CloudBase, crowd: Crowd) {
  const { sessions, people, atOnce } = crowd
  const draft = eventFor(crowd, new Date().toISOString())
  const { id } = await ask(url, openidOf(0), saveSignup, { draft })
  await ask(url, openidOf(0), stepSignup, { id, step: 'publish' })
  const refused = new Map<string, number>()
  let again = 0
  const times = await load(peopleOf(crowd), atOnce, async (i) => {
    const input = { id, mode: 'join' as const, session: `s${i % sessions}`, nonce: `bench-${i}-nonce` }
    for (let tries = 1; ; tries++) {
      const reply = await call(url, openidOf(i), enrol, input)
      if (reply.ok) return
      if (reply.error.code !== 'system/busy' || tries >= MOST_TRIES) {
        refused.set(reply.error.code, (refused.get(reply.error.code) ?? 0) + 1)
        return
      }
      again++
    }
  })
  const faults = [
    ...(await faultsAfter(app, id, draft, people)),
    ...[...refused].map(([code, n]) => `${code}: ${n}`),
  ]
  return { ...times, faults, again }
}

/** The same crowd by the usual way. @returns how many places too many were given */
async function rushTheUsualWay(url: string, app: tcb.CloudBase, crowd: Crowd) {
  const { sessions, people, atOnce } = crowd
  const db = app.database()
  const places = crowd.places / sessions
  const nameOf = (i: number) => `${people}_${sessions}_${i % sessions}`
  for (let i = 0; i < sessions; i++) {
    await db.createCollection(`usual_in_${nameOf(i)}`)
    await db.createCollection(`usual_waiting_${nameOf(i)}`)
  }
  const times = await load(peopleOf(crowd), atOnce, async (i) => {
    const body = JSON.stringify({ session: nameOf(i), member: openidOf(i), places })
    await fetch(`${url}/call/usual`, { method: 'POST', body })
  })
  let tooMany = 0
  for (let i = 0; i < sessions; i++) {
    const { total } = await db.collection(`usual_in_${nameOf(i)}`).count()
    tooMany += (total ?? 0) - places
  }
  return { ...times, tooMany }
}

const show = ({ each, total }: { each: number[]; total: number }): string =>
  `${(total / 1000).toFixed(1)} s, ${(each.length / (total / 1000)).toFixed(0)} a second, p50 ${quantile(each, 0.5).toFixed(0)} ms, p95 ${quantile(each, 0.95).toFixed(0)} ms`

/** 2,000 sign-ups for 1,000 places within a minute, and 500 in one moment for 100; beside them the usual way. */
export async function benchSignup(repeats: number): Promise<boolean> {
  await buildFunctions()
  let met = true
  for (let round = 1; round <= repeats; round++) {
    const folder = mkdtempSync(join(tmpdir(), 'union-home-bench-'))
    try {
      const functions = await functionsWithUsual(folder, 'tools/bench/usual-signup.ts')
      const server = await startServer(join(folder, 'data'), functions)
      const app = sdkFor(server.url)
      await seedPeople(app)
      for (const crowd of CROWDS) {
        const ours = await rush(server.url, app, crowd)
        const usual = await rushTheUsualWay(server.url, app, crowd)
        const { people, places, sessions, atOnce } = crowd
        const what = `round ${round}, ${people} for ${places} places, sessions ${sessions}, at once ${atOnce}`
        console.log(
          `${what}: ${show(ours)}, asked again ${ours.again}, places lost or double: ${ours.faults.length}`,
        )
        console.log(`  usual way: ${show(usual)}, places given too many: ${usual.tooMany}`)
        for (const fault of ours.faults.slice(0, 5)) console.log(`  FAULT ${fault}`)
        met = met && ours.faults.length === 0 && ours.total < MINUTE_MS
      }
      await server.close()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return met
}
