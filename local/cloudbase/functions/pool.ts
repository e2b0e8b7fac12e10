import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Failure } from '../database/failure'
import { Worker } from './worker'

/** The part of a function's `config.json` that matters here. */
interface FunctionConfig {
  timeout?: number
  clientInvoke?: boolean
}

const DEFAULT_TIMEOUT_S = 3
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

/** All functions with their workers, started when first called. */
export class FunctionPool {
  private readonly groups = new Map<string, Group>()
  /** Spawn to first answer, in milliseconds, by function. */
  readonly coldStarts = new Map<string, number>()

  constructor(private readonly options: PoolOptions) {}

  /** @throws Failure when there is no such function */
  private group(name: string): Group {
    const found = this.groups.get(name)
    if (found) return found
    const main = resolve(this.options.folder, name, 'index.js')
    if (!NAME.test(name) || !existsSync(main)) throw new Failure('FUNCTION_NOT_FOUND', `no function ${name}`)
    const configPath = join(this.options.folder, name, 'config.json')
    const config: FunctionConfig = existsSync(configPath) ? JSON.parse(readFileSync(configPath, 'utf8')) : {}
    const { bootstrap, env } = this.options
    const timeoutMs = (config.timeout ?? DEFAULT_TIMEOUT_S) * 1000
    const workers = Array.from({ length: WORKERS }, () => new Worker({ bootstrap, main, env, timeoutMs }))
    const group: Group = { config, workers, waiting: [] }
    this.groups.set(name, group)
    return group
  }

  /** Whether clients may call it; the timer may not be called. */
  allowsClients(name: string): boolean {
    return this.group(name).config.clientInvoke !== false
  }

  async invoke(name: string, event: unknown, openid: string): Promise<unknown> {
    const group = this.group(name)
    const worker = await this.acquire(group)
    const started = performance.now()
    try {
      return await worker.invoke(event, openid)
    } finally {
      if (!this.coldStarts.has(name)) this.coldStarts.set(name, performance.now() - started)
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

  stop() {
    for (const { workers } of this.groups.values()) for (const worker of workers) worker.stop()
  }
}
