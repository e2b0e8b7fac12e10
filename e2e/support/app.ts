import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** By hand, journeys under faults: `FAULTS=drop=0.02 npm run e2e -- everywhere`. */
const faults = process.env.FAULTS ? ['--faults', process.env.FAULTS] : []

/** `npm start` on a free port, with data of its own. @param flags e.g. `--empty` */
export async function startApp(...flags: string[]) {
  const data = mkdtempSync(join(tmpdir(), 'union-home-'))
  const child = spawn(
    process.execPath,
    ['tools/run.mjs', 'local/start.ts', '--data', join(data, 'data'), ...faults, ...flags],
    { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let printed = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString()
      const found = /工会之家：(http:\S+)/.exec(printed)?.[1]
      if (found) resolve(found)
    })
    child.on('exit', (code) => reject(new Error(`npm start ended with ${code}: ${printed}`)))
  })
  return {
    url,
    printed: () => printed,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}
