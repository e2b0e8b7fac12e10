import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { Failure } from '../database/failure'

export interface WorkerOptions {
  bootstrap: string
  /** The built function's `index.js`. */
  main: string
  env: Record<string, string>
  timeoutMs: number
}

/** Loading the function has a limit of its own, as in the cloud: its timeout counts from the first line of `main`. */
const LOAD_MS = 30_000

type Message = { ready?: true; id?: string; result?: unknown; error?: string }

const died = () => new Failure('FUNCTIONS_EXECUTE_FAIL', 'the function process died')
const tooLong = () => new Failure('FUNCTIONS_TIME_LIMIT_EXCEEDED', 'the function took too long')

/** One process that runs one function, one invocation at a time; replaced when it dies or takes too long. */
export class Worker {
  private child: ChildProcess | null = null
  busy = false

  constructor(private readonly options: WorkerOptions) {}

  /** @throws Failure FUNCTIONS_TIME_LIMIT_EXCEEDED or FUNCTIONS_EXECUTE_FAIL */
  async invoke(event: unknown, openid: string): Promise<unknown> {
    // A process whose channel is closed is dying, even where its end has not been told yet.
    const child = this.child?.connected ? this.child : await this.start()
    const id = randomUUID()
    const answer = this.answer(child, (message) => message.id === id, this.options.timeoutMs)
    child.send({ id, event, openid, requestId: id }, () => undefined)
    const { result, error } = await answer
    if (error !== undefined) throw new Failure('FUNCTIONS_EXECUTE_FAIL', error)
    return result
  }

  private async start(): Promise<ChildProcess> {
    const { bootstrap, main, env } = this.options
    const child = fork(bootstrap, [main], {
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: [],
    })
    this.child = child
    // Without a listener a broken channel would end the server; the end of the process is told by `exit`.
    child.on('error', () => undefined)
    await this.answer(child, (message) => message.ready === true, LOAD_MS)
    return child
  }

  /** The first message that is `wanted`; the process is killed when it does not come in time. */
  private answer(child: ChildProcess, wanted: (message: Message) => boolean, ms: number): Promise<Message> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer)
        child.off('message', onMessage)
        child.off('exit', onEnd)
        child.off('disconnect', onEnd)
        act()
      }
      const onMessage = (message: Message) => {
        if (wanted(message)) settle(() => resolve(message))
      }
      const onEnd = () => settle(() => reject(died()))
      const timer = setTimeout(() => {
        this.child = null
        child.kill('SIGKILL')
        settle(() => reject(tooLong()))
      }, ms)
      child.on('message', onMessage)
      child.on('exit', onEnd)
      child.on('disconnect', onEnd)
    })
  }

  stop() {
    if (this.child?.connected) this.child.disconnect()
    this.child = null
  }
}
