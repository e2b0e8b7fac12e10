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

/** One process that runs one function, one invocation at a time. */
export class Worker {
  private child: ChildProcess | null = null
  busy = false

  constructor(private readonly options: WorkerOptions) {}

  private start(): ChildProcess {
    const { bootstrap, main, env } = this.options
    const child = fork(bootstrap, [main], {
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: [],
    })
    child.once('exit', () => {
      if (this.child === child) this.child = null
    })
    this.child = child
    return child
  }

  /**
   * @throws Failure FUNCTIONS_TIME_LIMIT_EXCEEDED (the process is replaced) or FUNCTIONS_EXECUTE_FAIL
   */
  invoke(event: unknown, openid: string): Promise<unknown> {
    const child = this.child ?? this.start()
    const id = randomUUID()
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer)
        child.off('message', onMessage)
        child.off('exit', onExit)
        act()
      }
      const onMessage = (message: { id?: string; result?: unknown; error?: string }) => {
        if (message.id !== id) return
        if (message.error === undefined) settle(() => resolve(message.result))
        else settle(() => reject(new Failure('FUNCTIONS_EXECUTE_FAIL', message.error ?? '')))
      }
      const onExit = () =>
        settle(() => reject(new Failure('FUNCTIONS_EXECUTE_FAIL', 'the function process died')))
      const timer = setTimeout(() => {
        this.child = null
        child.kill('SIGKILL')
        settle(() => reject(new Failure('FUNCTIONS_TIME_LIMIT_EXCEEDED', 'the function took too long')))
      }, this.options.timeoutMs)
      child.on('message', onMessage)
      child.on('exit', onExit)
      child.send({ id, event, openid, requestId: id })
    })
  }

  stop() {
    this.child?.disconnect()
    this.child = null
  }
}
