import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Failure } from '../database/failure'
import { type FunctionConfig, readConfig } from './config'
import { type Caller, createInvocation } from './invocation'
import { FunctionJournal } from './journal'
import { Worker } from './worker'

/** Processes a function at most; each is started when the others are busy. */
const WORKERS = 4
const NAME = /^[\w-]{1,40}$/

export interface PoolOptions {
  /** The folder with one built folder a function. */
  folder: string
  bootstrap: string
  env: Record<string, string>
}

interface Group {
  config: FunctionConfig
  workers: Worker[]
  waiting: ((worker: Worker) => void)[]
}

/** A call that is running. */
interface Running {
  /** The chain of calls that led to it. */
  source: string
  worker: Worker
}

/** All functions with their workers, started when first called. */
export class FunctionPool {
  private readonly groups = new Map<string, Group>()
  /** By their ids. */
  private readonly running = new Map<string, Running>()
  /** Spawn to first answer, in milliseconds, by function. */
  readonly coldStarts = new Map<string, number>()
  readonly journal = new FunctionJournal()

  constructor(private readonly options: PoolOptions) {}

  /** @throws Failure when there is no such function */
  private group(name: string): Group {
    const found = this.groups.get(name)
    if (found) return found
    const main = resolve(this.options.folder, name, 'index.js')
    if (!NAME.test(name) || !existsSync(main)) throw new Failure('FUNCTION_NOT_FOUND', `no function ${name}`)
    const config = readConfig(join(this.options.folder, name))
    const print = (text: string) => this.journal.print(name, text)
    const { bootstrap, env } = this.options
    const workers = Array.from({ length: WORKERS }, () => new Worker({ bootstrap, main, env, config, print }))
    const group: Group = { config, workers, waiting: [] }
    this.groups.set(name, group)
    return group
  }

  /** The functions of the folder. */
  names(): string[] {
    const { folder } = this.options
    if (!existsSync(folder)) return []
    return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.js')))
  }

  /** @throws Failure when there is no such function */
  configOf = (name: string): FunctionConfig => this.group(name).config

  /** The call that asks under this token; undefined when it has ended. */
  callOf = (token: string): Running | undefined => this.running.get(token.split('/')[1] ?? '')

  async invoke(name: string, event: unknown, caller: Caller): Promise<unknown> {
    const group = this.group(name)
    const worker = await this.acquire(group)
    const invocation = createInvocation(name, group.config, event, caller)
    const started = performance.now()
    this.running.set(invocation.id, { source: caller.source, worker })
    let code = 'ok'
    try {
      return await worker.invoke(invocation)
    } catch (error) {
      code = error instanceof Failure ? error.code : 'SYS_ERR'
      throw error
    } finally {
      this.running.delete(invocation.id)
      const ms = performance.now() - started
      if (!this.coldStarts.has(name)) this.coldStarts.set(name, ms)
      const at = new Date().toISOString()
      this.journal.called({ at, name, source: caller.source, code, ms: Math.round(ms) })
      const next = group.waiting.shift()
      if (next) next(worker)
      else worker.busy = false
    }
  }

  private acquire(group: Group): Promise<Worker> {
    const idle = group.workers.find((worker) => !worker.busy)
    if (!idle) return new Promise((resolve) => group.waiting.push(resolve))
    idle.busy = true
    return Promise.resolve(idle)
  }

  /** @returns when all processes are gone; calls from now on get new ones */
  async stop(): Promise<void> {
    const workers = [...this.groups.values()].flatMap((group) => group.workers)
    this.groups.clear()
    await Promise.all(workers.map((worker) => worker.stop()))
  }
}
