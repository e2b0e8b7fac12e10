import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Failure } from '../database/failure'
import type { FunctionConfig } from './config'
import type { Invocation } from './invocation'

export interface WorkerOptions {
  bootstrap: string
  /** The built function's `index.js`. */
  main: string
  env: Record<string, string>
  config: FunctionConfig
  /** Takes what the function prints. */
  print(text: string): void
}

/** Loading the function has a limit of its own, as in the cloud: its timeout counts from the first line of `main`. */
const LOAD_MS = 30_000
/** A process that has hung up ends; one that does not is ended. */
const LINGER_MS = 500

interface Message {
  ready?: true
  tooLarge?: true
  id?: string
  result?: unknown
  error?: string
}

const died = () => new Failure('FUNCTIONS_EXECUTE_FAIL', 'the function process died')
const tooLong = () => new Failure('FUNCTIONS_TIME_LIMIT_EXCEEDED', 'the function took too long')
const tooLarge = () => new Failure('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', 'the function needs too much memory')
/** How V8 ends a process whose heap is full. */
const isOutOfHeap = (code: number | null, signal: string | null) => signal === 'SIGABRT' || code === 134

/** One process that runs one function, one invocation at a time; replaced when it dies or takes too long. */
export class Worker {
  private child: ChildProcess | null = null
  busy = false

  constructor(private readonly options: WorkerOptions) {}

  /** @throws Failure FUNCTIONS_TIME_LIMIT_EXCEEDED, FUNCTIONS_MEMORY_LIMIT_EXCEEDED or FUNCTIONS_EXECUTE_FAIL */
  async invoke({ id, event, environment, context }: Invocation): Promise<unknown> {
    // A process whose channel is closed is dying, even where its end has not been told yet.
    const child = this.child?.connected ? this.child : await this.start()
    const answer = this.answer(child, (message) => message.id === id, this.options.config.timeout * 1000)
    child.send({ id, event, environment, context }, () => undefined)
    const { result, error } = await answer
    if (error !== undefined) throw new Failure('FUNCTIONS_EXECUTE_FAIL', error)
    return result
  }

  private async start(): Promise<ChildProcess> {
    const { bootstrap, main, env, config, print } = this.options
    const { memorySize } = config
    const child = fork(bootstrap, [main, String(memorySize)], {
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [`--max-old-space-size=${memorySize}`],
    })
    this.child = child
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => print(text))
    // Without a listener a broken channel would end the server; the end of the process is told by `exit`.
    child.on('error', () => undefined)
    await this.answer(child, (message) => message.ready === true, LOAD_MS)
    return child
  }

  /** The first message that is `wanted`; the process is killed when it does not come in time. */
  private answer(child: ChildProcess, wanted: (message: Message) => boolean, ms: number): Promise<Message> {
    return new Promise((resolve, reject) => {
      let large = false
      let lingering: NodeJS.Timeout | undefined
      const settle = (act: () => void) => {
        clearTimeout(timer)
        clearTimeout(lingering)
        child.off('message', onMessage)
        child.off('exit', onExit)
        child.off('disconnect', onDisconnect)
        act()
      }
      const onMessage = (message: Message) => {
        if (message.tooLarge) large = true
        else if (wanted(message)) settle(() => resolve(message))
      }
      const onDisconnect = () => {
        lingering = setTimeout(() => child.kill('SIGKILL'), LINGER_MS)
      }
      const onExit = (code: number | null, signal: string | null) =>
        settle(() => reject(large || isOutOfHeap(code, signal) ? tooLarge() : died()))
      const timer = setTimeout(() => {
        this.kill()
        settle(() => reject(tooLong()))
      }, ms)
      child.on('message', onMessage)
      child.on('exit', onExit)
      child.on('disconnect', onDisconnect)
    })
  }

  /** Ends the process at once, in the middle of what it does. */
  kill() {
    this.child?.kill('SIGKILL')
    this.child = null
  }

  /** Hangs up. @returns when the process is gone */
  async stop(): Promise<void> {
    const { child } = this
    this.child = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    if (child.connected) child.disconnect()
    const lingering = setTimeout(() => child.kill('SIGKILL'), LINGER_MS)
    await gone
    clearTimeout(lingering)
  }
}
