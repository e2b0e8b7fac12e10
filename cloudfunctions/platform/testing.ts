import { startForTest } from '../../local/cloudbase/testing'
import type { Action, Input, Output, Reply } from '../../src/contract/action'
import type { Handler } from '../core/handler'
import { createFiles } from './files'
import { createEntry, type Job, runJobs } from './function'
import { createStore } from './store'
import { createVault } from './vault'
import { wechat } from './wechat'

/** Handlers behind the real router, on local CloudBase with the real SDK, in one process. */
export async function startWorld(handlers: readonly Handler[]) {
  process.env.UNION_HOME_SECRET = 'a-secret-for-tests-a-secret-for-tests'
  process.env.UNION_HOME_CHECK_OUTPUT = '1'
  const vault = createVault(`test:${Buffer.alloc(32, 7).toString('base64')}`)
  const server = await startForTest()
  const clock = { now: new Date().toISOString() }
  const lines: { action: string; code: string; error?: string }[] = []
  const means = {
    wechat,
    vault,
    clock: { now: () => clock.now },
    log: (line: { action: string; code: string; error?: string }) => lines.push(line),
  }
  const as = (openid: string) => {
    const once = createEntry(server.app, () => openid, {
      handlers,
      ...means,
    })
    // Like the app: what may be asked twice waits out a busy cloud, here a machine that makes the builds meanwhile.
    const run: typeof once = async (event) => {
      for (;;) {
        const reply = await once(event)
        const busy = !reply.ok && reply.error.code === 'system/busy'
        if (!busy || !('nonce' in Object(Object(event).input))) return reply
      }
    }
    return {
      call: async <A extends Action>(action: A, input: Input<A>): Promise<Reply<Output<A>>> =>
        (await run({ action: action.name, input })) as Reply<Output<A>>,
      /** The data, or an error that names the refusal. */
      ask: async <A extends Action>(action: A, input: Input<A>): Promise<Output<A>> => {
        const reply = (await run({ action: action.name, input })) as Reply<Output<A>>
        if (!reply.ok) throw new Error(`${action.name}: ${reply.error.code} ${lines.at(-1)?.error ?? ''}`)
        return reply.data
      },
      /** The code of the refusal, or `ok`. */
      code: async <A extends Action>(action: A, input: unknown): Promise<string> => {
        const reply = await run({ action: action.name, input })
        return reply.ok ? 'ok' : reply.error.code
      },
    }
  }
  return {
    as,
    app: server.app,
    store: createStore(server.app.database()),
    files: createFiles(server.app),
    vault,
    /** The instant that handlers see; set it to travel. */
    clock,
    /** What WeChat remembers. */
    wechat: server.wechat,
    /** One run of the timer with these jobs. @throws when one of them failed */
    async runTimer(...jobs: Job[]) {
      const { failed } = await runJobs(server.app, jobs, means)
      if (failed > 0) throw new Error(lines.at(-1)?.error)
    },
    /** What was logged. */
    lines,
    /** How many calls the SDK has made so far. */
    async sdkCalls(): Promise<number> {
      const { calls }: { calls: Record<string, number> } = await (await fetch(`${server.url}/stats`)).json()
      return Object.values(calls).reduce((sum, count) => sum + count, 0)
    },
    close: () => server.close(),
  }
}
export type World = Awaited<ReturnType<typeof startWorld>>
