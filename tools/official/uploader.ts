import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const PATIENCE_MS = 300_000

/**
 * What `miniprogram-ci`, which uploads mini programs, says of each folder: what is wrong with it, or null. Offline.
 * @throws when it gave no answer
 */
export async function askUploader(folders: readonly string[]): Promise<(string | null)[]> {
  const faults = new Map<string, string | null>()
  let printed = ''
  // Wherever it runs it leaves empty folders behind.
  const cwd = mkdtempSync(join(tmpdir(), 'miniprogram-ci-'))
  const given = folders.map((folder) => resolve(folder))
  const child = fork(resolve('tools/official/compile.mjs'), given, {
    silent: true,
    timeout: PATIENCE_MS,
    cwd,
  })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (printed += part))
  child.on('message', ({ folder, fault }: { folder: string; fault: string | null }) =>
    faults.set(folder, fault),
  )
  await new Promise((done, reject) => {
    child.on('error', reject)
    child.on('close', done)
  }).finally(() => rmSync(cwd, { recursive: true, force: true }))
  return given.map((folder) => {
    const fault = faults.get(folder)
    if (fault === undefined) throw new Error(`miniprogram-ci gave no answer for ${folder}\n${printed}`)
    return fault
  })
}
