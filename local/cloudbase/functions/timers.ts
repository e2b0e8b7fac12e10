import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCron } from './cron'
import { BY_TIMER } from './invocation'
import type { FunctionPool } from './pool'

/** A moment that is over for longer was missed: the machine slept or was off. */
const LATE_MS = 60_000
/** `setTimeout` runs at once beyond 24 days, and a machine that slept should notice soon. */
const LOOK_AGAIN_MS = 30_000
/** Enough to say that it was more than a few. */
const COUNT_MISSED = 1000

export interface Timer {
  /** The function. */
  name: string
  trigger: string
  config: string
}
interface Armed extends Timer {
  after(instant: Date): Date | null
}

/**
 * Fires the triggers of `config.json`. A moment is noted before its function is called, so that a crash never makes
 * it fire twice; what was missed while the machine was off is said and left out, as nobody waits for it any more.
 */
export class Timers {
  private readonly armed: Armed[]
  private readonly path: string | null
  /** `<function>/<trigger>` → the moment up to which everything has fired or was missed, ISO UTC. */
  private readonly seen: Record<string, string>
  private waiting: NodeJS.Timeout | undefined

  /** @param folder a directory, or null to remember nothing */
  constructor(
    private readonly functions: FunctionPool,
    folder: string | null,
    private readonly say: (message: string) => void,
  ) {
    this.path = folder && join(folder, 'timers.json')
    this.seen = this.path && existsSync(this.path) ? JSON.parse(readFileSync(this.path, 'utf8')) : {}
    this.armed = functions.names().flatMap((name) =>
      functions
        .configOf(name)
        .triggers.filter(({ type }) => type === 'timer')
        .map(({ name: trigger, config }) => ({ name, trigger, config, ...readCron(config) })),
    )
  }

  /** What there is, and when it fires next. */
  list = (): (Timer & { next: string | null })[] =>
    this.armed.map(({ name, trigger, config, after }) => ({
      name,
      trigger,
      config,
      next: after(new Date())?.toISOString() ?? null,
    }))

  /** Fires what is due, says what was missed, and waits for the next. */
  start() {
    clearTimeout(this.waiting)
    const now = new Date()
    let next = LOOK_AGAIN_MS
    for (const timer of this.armed) {
      this.catchUp(timer, now)
      const due = timer.after(now)
      if (due) next = Math.min(next, due.getTime() - now.getTime())
    }
    this.waiting = setTimeout(() => this.start(), next)
  }

  private catchUp({ name, trigger, after }: Armed, now: Date) {
    const key = `${name}/${trigger}`
    let missed = 0
    let fires: Date | null = null
    let due = after(new Date(this.seen[key] ?? now))
    while (due && due <= now && missed < COUNT_MISSED) {
      // Of several that came too close only the last is run.
      if (fires) missed++
      if (now.getTime() - due.getTime() > LATE_MS) missed++
      else fires = due
      due = after(due)
    }
    if (missed) this.say(`timer ${key}: ${missed} missed while this machine was off or busy, not run`)
    this.seen[key] = now.toISOString()
    if (this.path) writeFileSync(this.path, JSON.stringify(this.seen))
    if (fires)
      this.fire({ name, trigger }, fires).catch((error: Error) => this.say(`timer ${key}: ${error.message}`))
  }

  /** Calls the function as its trigger does. @throws Failure of the function */
  fire({ name, trigger }: Pick<Timer, 'name' | 'trigger'>, moment = new Date()): Promise<unknown> {
    const Time = `${moment.toISOString().slice(0, 19)}Z`
    return this.functions.invoke(name, { Type: 'Timer', TriggerName: trigger, Time, Message: '' }, BY_TIMER)
  }

  stop() {
    clearTimeout(this.waiting)
  }
}
