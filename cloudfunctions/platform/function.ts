import { randomInt } from 'node:crypto'
import tcb from '@cloudbase/node-sdk'
import type { Caller, Context, Wechat } from '../core/context'
import type { Handler } from '../core/handler'
import { findCaller } from '../core/identity/caller'
import { createRouter, type Log } from '../core/router'
import { traceOf } from '../core/trace'
import { createFiles } from './files'
import { noWechat } from './no-wechat'
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

export interface FunctionOptions {
  handlers: readonly Handler[]
  clock?: Clock
  log?: Log
  /** For functions that use the open API: the others need not carry its SDK. */
  wechat?: Wechat
}

/**
 * What a cloud function exports as `main`. The caller comes from the platform's context (`WX_OPENID` of this
 * invocation), never from the event.
 */
export function createFunction(options: FunctionOptions) {
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
  return createEntry(app, () => app.auth().getUserInfo().openId, options)
}

export type Job = (ctx: Context) => Promise<void>

/**
 * What the timer function exports: every job in turn, as the system; one that fails does not stop the others.
 * A trigger calls in nobody's name: whoever has an OPENID is a client, and may not.
 */
export function createJob(jobs: readonly Job[], wechat: Wechat = noWechat) {
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
  return async () => {
    if (app.auth().getUserInfo().openId) throw new Error('clients may not call the timer')
    return runJobs(app, jobs, systemClock, wechat)
  }
}

/** @returns how many jobs ran and how many of them failed */
export async function runJobs(
  app: tcb.CloudBase,
  jobs: readonly Job[],
  clock: Clock = systemClock,
  wechat: Wechat = noWechat,
  tell: Log = log,
) {
  const system: Caller = { openid: '', roles: ['timer'], member: null, departments: [] }
  const ctx = contextFor(app, system, clock.now(), wechat)
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

function contextFor(app: tcb.CloudBase, caller: Caller, now: string, wechat: Wechat): Context {
  return {
    caller,
    store: createStore(app.database()),
    files: createFiles(app),
    wechat,
    now,
    sign,
    setUpCode: setUpCode(),
    quietHours: quietHours(),
    randomId,
  }
}

/** The same with the SDK and the identity handed in, for tests in one process. */
export function createEntry(app: tcb.CloudBase, openidOf: () => string, options: FunctionOptions) {
  const store = createStore(app.database())
  const { clock = systemClock, wechat = noWechat } = options
  const route = createRouter({
    handlers: options.handlers,
    log: options.log ?? log,
    checkOutput: process.env.UNION_HOME_CHECK_OUTPUT === '1',
  })
  return (event: unknown) => {
    const openid = openidOf()
    const now = clock.now()
    const context = async () => contextFor(app, await findCaller(store, openid, now), now, wechat)
    return route(event, context, requestNumber())
  }
}
