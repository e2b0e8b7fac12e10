import { spawn } from 'node:child_process'
import { once } from 'node:events'
import tcb from '@cloudbase/node-sdk'
import { build } from 'esbuild'
import { sdkEnvironment } from '../../local/cloudbase/start'

const ENTRY = '.cache/run/soak-server.mjs'

/** Bundles the server once, so that many starts cost little. */
export async function buildServer() {
  await build({
    entryPoints: ['tools/soak/bare-server.ts'],
    outfile: ENTRY,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  })
}

/** Local CloudBase in a process of its own, and the SDK that talks to it. @param data a folder */
export async function startBare(data: string) {
  const started = performance.now()
  const child = spawn(process.execPath, [ENTRY, data], { stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString()
      const found = /local CloudBase: (http:\S+)/.exec(printed)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`local CloudBase ended with ${code}: ${printed}`)))
  })
  Object.assign(process.env, sdkEnvironment(url))
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return {
    url,
    startMs: performance.now() - started,
    db: tcb.init({ env: 'local', serviceUrl: `${url}/admin` }).database(),
    kill: () => end('SIGKILL'),
    close: () => end('SIGTERM'),
    /** Bytes that the server holds. */
    async memory(): Promise<{ heapUsed: number; rss: number }> {
      const { memory } = await (await fetch(`${url}/stats`)).json()
      return memory
    },
  }
}
export type BareServer = Awaited<ReturnType<typeof startBare>>
