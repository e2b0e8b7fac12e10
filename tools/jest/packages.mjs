import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** Those of hundreds of files each, which every test file would read anew: most of what a short one costs. */
const LARGE = ['@cloudbase/node-sdk', 'exceljs', 'mingo', 'wx-server-sdk']
const FOLDER = fileURLToPath(new URL('../../.cache/packages', import.meta.url))
/** What they are made of: they hold the packages that they need as well. */
const LOCK = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex').slice(0, 12)
const { resolve } = createRequire(import.meta.url)

async function inOneFile(name) {
  const outfile = `${FOLDER}/${name.replace('/', '-')}-${LOCK}.cjs`
  if (!existsSync(outfile))
    await build({ entryPoints: [resolve(name)], outfile, bundle: true, platform: 'node', target: 'node20' })
  return [`^${name}$`, outfile]
}

/** For `moduleNameMapper`: large packages, the same code, each in one file. */
export async function packagesInOneFile() {
  mkdirSync(FOLDER, { recursive: true })
  return Object.fromEntries(await Promise.all(LARGE.map(inOneFile)))
}
