import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './lock'

const STAMPS = '.cache/stamps'

function* filesUnder(path: string): Generator<string> {
  if (statSync(path).isFile()) yield path
  else for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name))
}

/** What an output is made of: files and folders, and a setting that is compiled in. */
interface Making {
  from: readonly string[]
  with?: string
}

function fingerprint({ from, with: setting = '' }: Making): string {
  const hash = createHash('sha256').update(setting)
  for (const source of from)
    for (const file of filesUnder(source)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/**
 * Builds `output` unless it stands there already, made from the same bytes and with the same setting. Of processes
 * that ask at once, one builds and the others wait for it.
 * @returns whether it was built
 */
export async function buildIfStale(
  name: string,
  output: string,
  making: Making,
  build: () => Promise<void>,
): Promise<boolean> {
  const stamp = join(STAMPS, name)
  return alone(`${stamp}.lock`, async () => {
    const now = fingerprint(making)
    if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false
    await build()
    writeFileSync(stamp, now)
    return true
  })
}
