import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** `npm run local` in a process of its own, on any free port. @param data a folder @param functions another */
export async function startServer(data: string, functions = 'dist/cloudfunctions') {
  const child = spawn(
    process.execPath,
    ['tools/run.mjs', 'local/serve.ts', '--port', '0', '--data', data, '--functions', functions],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const url = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', (part: Buffer) => {
      // The functions log a line for each call: only the first lines are kept.
      if (printed.length < 10_000) printed += part.toString()
      const found = /local CloudBase: (http:\S+)/.exec(printed)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`local CloudBase ended with ${code}: ${printed}`)))
  })
  return {
    url,
    /** How often each action of the SDK's wire was asked for since the start. */
    async wireCalls(): Promise<Record<string, number>> {
      const { calls } = await (await fetch(`${url}/stats`)).json()
      return calls
    },
    async close() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
export type BenchServer = Awaited<ReturnType<typeof startServer>>
