import { randomInt } from 'node:crypto'
import tcb from '@cloudbase/node-sdk'
import type { Caller, Context, Wechat } from '../core/context'
import type { Handler } from '../core/handler'
import { findCaller } from '../core/identity/caller'
import type { Vault } from '../core/mailbox/vault'
import { createRouter, type Log } from '../core/router'
import { traceOf } from '../core/trace'
import { createFiles } from './files'
import { noWechat } from './no-wechat'
import { isPush, requirePlatform } from './push'
import { quietHours } from './quiet-hours'
import { randomId, setUpCode, sign } from './secret'
import { createStore } from './store'

const log: Log = (line) => console.log(JSON.stringify(line))

/** A number that can be read out on the phone. */
const requestNumber = () => String(randomInt(100_000, 1_000_000))

export interface Clock {
  now(): string
}
const systemClock: Clock = { now: () => new Date().toISOString() }

/** What a function has beside the SDK; its context has no more. */
interface Means {
  clock?: Clock
  log?: Log
  /** The open API, for functions that use it: the others need not carry its SDK. */
  wechat?: Wechat
  /** For the function `mailbox` alone. */
  vault?: Vault
}

export interface FunctionOptions extends Means {
  handlers: readonly Handler[]
  /** What its trigger runs, where it has one of its own. */
  jobs?: readonly Job[]
}

/**
 * What a cloud function exports as `main`. The caller comes from the platform's context (`WX_OPENID` of this
 * invocation), never from the event.
 */
export function createFunction(options: FunctionOptions) {
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
  const entry = createEntry(app, () => app.auth().getUserInfo().openId, options)
  // A trigger calls in nobody's name; a client cannot, whatever it sends.
  return (event: unknown) =>
    options.jobs && Object(event).Type === 'Timer' && !app.auth().getUserInfo().openId
      ? runJobs(app, options.jobs, options)
      : entry(event)
}

export type Job = (ctx: Context) => Promise<void>

/** Takes what WeChat's message push brings. @returns what it was, null = nothing of ours */
export type Receive = (ctx: Context, event: unknown) => Promise<string | null>

/**
 * What the timer function exports: every job in turn, as the system; one that fails does not stop the others.
 * A trigger calls in nobody's name: whoever has an OPENID is a client, and may not.
 * @param means `receive`: what else the platform calls this function with
 */
export function createJob(jobs: readonly Job[], means: Means & { receive?: Receive } = {}) {
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
  return async (event?: unknown) => {
    const { openId } = app.auth().getUserInfo()
    const { receive } = means
    if (receive && isPush(event)) {
      requirePlatform(event, openId)
      return takePush(app, receive, event, means)
    }
    if (openId) throw new Error('clients may not call the timer')
    return runJobs(app, jobs, means)
  }
}

const system: Caller = { openid: '', roles: ['timer'], person: null, member: null, departments: [] }

/** @returns what WeChat expects: anything else it would send again */
async function takePush(app: tcb.CloudBase, receive: Receive, event: unknown, means: Means) {
  const { clock = systemClock, log: tell = log } = means
  const started = Date.now()
  const name = await receive(contextFor(app, system, clock.now(), means), event)
  tell({ action: `push.${name ?? 'unknown'}`, code: 'ok', requestId: '', ms: Date.now() - started })
  return 'success'
}

/** @returns how many jobs ran and how many of them failed */
export async function runJobs(app: tcb.CloudBase, jobs: readonly Job[], means: Means = {}) {
  const { clock = systemClock, log: tell = log } = means
  const ctx = contextFor(app, system, clock.now(), means)
  let failed = 0
  for (const job of jobs) {
    const started = Date.now()
    const error = await job(ctx).then(
      () => undefined,
      (reason: unknown) => traceOf(reason) || 'unknown',
    )
    if (error) failed++
    tell({
      action: `timer.${job.name}`,
      code: error ? 'failed' : 'ok',
      requestId: '',
      ms: Date.now() - started,
      error,
    })
  }
  return { ran: jobs.length, failed }
}

function contextFor(
  app: tcb.CloudBase,
  caller: Caller,
  now: string,
  { wechat = noWechat, vault }: Means,
): Context {
  return {
    caller,
    store: createStore(app.database()),
    files: createFiles(app),
    wechat,
    now,
    sign,
    setUpCode: setUpCode(),
    quietHours: quietHours(),
    vault: vault ?? null,
    randomId,
  }
}

/** The same with the SDK and the identity handed in, for tests in one process. */
export function createEntry(app: tcb.CloudBase, openidOf: () => string, options: FunctionOptions) {
  const store = createStore(app.database())
  const { clock = systemClock } = options
  const route = createRouter({
    handlers: options.handlers,
    log: options.log ?? log,
    checkOutput: process.env.UNION_HOME_CHECK_OUTPUT === '1',
  })
  return (event: unknown) => {
    const openid = openidOf()
    const now = clock.now()
    const context = async () => contextFor(app, await findCaller(store, openid, now), now, options)
    return route(event, context, requestNumber())
  }
}
