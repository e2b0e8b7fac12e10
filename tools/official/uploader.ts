import { fork } from 'node:child_process'

const PATIENCE_MS = 300_000

/**
 * What `miniprogram-ci`, which uploads mini programs, says of each folder: what is wrong with it, or null. Offline.
 * @throws when it gave no answer
 */
export async function askUploader(folders: readonly string[]): Promise<(string | null)[]> {
  const faults = new Map<string, string | null>()
  let printed = ''
  const child = fork('tools/official/compile.mjs', folders, { silent: true, timeout: PATIENCE_MS })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (printed += part))
  child.on('message', ({ folder, fault }: { folder: string; fault: string | null }) =>
    faults.set(folder, fault),
  )
  await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return folders.map((folder) => {
    const fault = faults.get(folder)
    if (fault === undefined) throw new Error(`miniprogram-ci gave no answer for ${folder}\n${printed}`)
    return fault
  })
}
