import { type Branch, startBranch } from '../../../local/demo/testing'
import { recordAnswers } from '../../../src/contract/reminder'
import { instantOf } from '../../../src/contract/time'
import { seeded } from '../../../tools/seeded'
import { randomId, sign } from '../../platform/secret'
import { wechat } from '../../platform/wechat'
import type { Context } from '../context'
import type { Store } from '../store'
import type { Kind } from './kind'
import { announce } from './plan'
import { receivePush } from './push'
import { runReminders } from './run'
import { mortal } from './testing'

/** `SEEDS=200 npx jest interleaving` goes on for longer. */
const SEEDS = Number(process.env.SEEDS ?? 3)
const STEPS = 15
const MEMBERS = ['m_016', 'm_024', 'm_032', 'm_040']
const TODO = 'local-todo'

let branch: Branch
beforeEach(async () => {
  branch = await startBranch()
})
afterEach(() => branch.close())
const openidOf = (member: string) => branch.bindings.find((one) => one.member === member)?._id ?? ''

/** What is to be done, and by whom it is done; the page of a message says which one it is. */
function makeKinds(done: ReadonlySet<string>) {
  const kind = (name: string, reminds: boolean): Kind => ({
    name,
    label: name,
    about: '',
    template: 'todo',
    reminds,
    occasions: async ({ now }) =>
      reminds ? [{ event: 'task', window: 'w', until: now.replace(/^\d+/, '2099'), facts: {} }] : [],
    undone: async () => MEMBERS.filter((member) => !done.has(`${name}:task:${member}`)),
    tell: async (_tx, { event, member }) =>
      done.has(`${name}:${event}:${member}`)
        ? null
        : {
            title: name,
            text: event,
            page: `pages/home/index?key=${name}:${event}:${member}`,
            fields: { what: name, note: event },
          },
  })
  return [kind('test.reminder', true), kind('test.news', false)]
}

/** Tells every count of credits that is written, also by what does not last. */
const watching = (store: Store, tell: (credits: Record<string, number>) => void): Store => ({
  ...store,
  transaction: (act) =>
    store.transaction((tx) =>
      act({
        ...tx,
        set: async (collection, doc) => {
          if ('credits' in doc) tell(doc.credits)
          await tx.set(collection, doc)
        },
      }),
    ),
})

/** A day of one seed: everything that can happen to the outbox, in any order, some of it at the same moment. */
async function live(seed: number) {
  const random = seeded(seed)
  const below = (most: number) => Math.floor(random() * most)
  const some = () => MEMBERS[below(MEMBERS.length)] ?? ''
  const done = new Set<string>()
  const kinds = makeKinds(done)
  const lowest: number[] = []
  let minutes = 0
  let events = 0
  const watched = watching(branch.store, (credits) => lowest.push(...Object.values(credits)))
  const context = (store: Store = watched, api = wechat): Context => ({
    caller: { openid: '', roles: ['timer'], person: null, member: null, departments: [] },
    store,
    files: branch.files,
    wechat: api,
    now: branch.clock.now,
    sign,
    setUpCode: null,
    vault: null,
    quietHours: null,
    randomId,
  })
  /** WeChat is busy, or its answer gets lost on the way back. */
  const flaky: typeof wechat = {
    ...wechat,
    async sendSubscribeMessage(message) {
      const luck = random()
      if (luck < 0.1) return { code: -1, message: 'system busy' }
      const answer = await wechat.sendSubscribeMessage(message)
      if (luck < 0.15) throw new Error('socket hang up')
      return answer
    },
  }
  const credit = (member: string, change: (now: number) => number) => {
    const openid = openidOf(member)
    branch.wechat.setCredit(openid, TODO, change(branch.wechat.credit(openid, TODO)))
  }
  const accept = async (member: string) => {
    credit(member, (now) => now + 1)
    const answers = [{ templateId: TODO, answer: 'accept' as const }]
    await branch.as(openidOf(member)).ask(recordAnswers, { nonce: `nonce-${randomId()}`, answers })
  }
  const run = (store: Store = watched, api = flaky) => runReminders(context(store, api), kinds)
  const killed = async () => {
    // Often right after WeChat took a message, when nothing says so yet.
    const end = random() < 0.5 ? { sends: 1 + below(3) } : { operations: 8 + below(32) }
    const world = mortal(watched, flaky, end)
    await run(world.store, world.wechat).catch(() => undefined)
    await world.atRest()
  }
  const news = async () => {
    const wanted = { kind: 'test.news', event: `e${++events}`, window: '1', facts: {} }
    const until = '2099-01-01T00:00:00.000Z'
    for (const member of MEMBERS)
      await branch.store.transaction((tx) => announce(tx, { ...wanted, member, until }, branch.clock.now))
  }
  const newsThenKilled = async () => {
    await Promise.all([accept(some()), accept(some()), news()])
    await killed()
  }
  let pushes = 0
  const pushed = (member: string, Event: string, SubscribeStatusString: string) => {
    const event = { MsgType: 'event', Event, FromUserName: openidOf(member), CreateTime: ++pushes }
    return receivePush(context(), { ...event, List: { TemplateId: TODO, SubscribeStatusString } })
  }
  const acceptToldTwice = (member: string) =>
    Promise.all([accept(member), pushed(member, 'subscribe_msg_popup_event', 'accept')])
  const withdraw = (member: string) => {
    credit(member, () => 0)
    return pushed(member, 'subscribe_msg_change_event', 'reject')
  }
  const steps: (() => Promise<unknown>)[] = [
    () => accept(some()),
    () => Promise.all([acceptToldTwice(some()), run()]),
    () => Promise.all([run(), withdraw(some()), news()]),
    news,
    () => Promise.all([run(), run(), accept(some())]),
    newsThenKilled,
    newsThenKilled,
    killed,
    () => Promise.all([killed(), run()]),
    async () => done.add(`test.reminder:task:${some()}`),
    async () => done.add(`test.news:e${below(events + 1)}:${some()}`),
    async () => credit(some(), () => 0),
  ]

  for (let step = 0; step < STEPS; step++) {
    minutes += 1 + below(20)
    branch.clock.now = new Date(Date.parse(instantOf('2026-09-25', '09:00')) + minutes * 60_000).toISOString()
    await steps[below(steps.length)]?.()
  }
  for (const time of ['18:00', '20:30']) {
    branch.clock.now = instantOf('2026-09-25', time)
    await runReminders(context(), kinds)
  }
  expect(lowest.filter((credit) => credit < 0)).toEqual([])
}

test.each(Array.from({ length: SEEDS }, (_, i) => [i + 1]))(
  'whatever happens in whatever order, nobody is told twice and no credit is below zero (seed %i)',
  async (seed) => {
    await live(seed)
    const told = branch.wechat.kept.messages.filter(({ code }) => code === 0).map(({ page }) => page)
    expect(told.filter((page, i) => told.indexOf(page) !== i)).toEqual([])

    const messages = await branch.store.find('messages', {})
    const pageOf = ({ kind, event, member }: (typeof messages)[number]) =>
      `pages/home/index?key=${kind}:${event}:${member}`
    // What is written down is what happened; only what is unsure may be either.
    for (const message of messages) {
      const { _id, state } = message
      const arrived = told.includes(pageOf(message))
      if (state !== 'unsure') expect([_id, state === 'sent']).toEqual([_id, arrived])
      expect(['waiting', 'sending']).not.toContain(state)
    }
  },
)
