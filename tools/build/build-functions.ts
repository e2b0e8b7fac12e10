import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { buildIfStale } from './stale'

export const FUNCTIONS = ['api', 'exports', 'timer'] as const
const OUT = 'dist/cloudfunctions'
/** Cold start grows with the bytes that must be parsed. */
const API_LIMIT_MB = 1.5

async function bundle(name: (typeof FUNCTIONS)[number]) {
  const folder = `${OUT}/${name}`
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: [`cloudfunctions/${name}/index.ts`],
    outfile: `${folder}/index.js`,
    bundle: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  })
  cpSync(`cloudfunctions/${name}/config.json`, `${folder}/config.json`)
  const manifest = { name, version: '1.0.0', main: 'index.js', dependencies: {} }
  writeFileSync(`${folder}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`)
  const megabytes = statSync(`${folder}/index.js`).size / 1e6
  console.log(`function ${name}: ${megabytes.toFixed(2)} MB`)
  if (name === 'api' && megabytes > API_LIMIT_MB) throw new Error(`api is over ${API_LIMIT_MB} MB`)
}

/**
 * Bundles each function into a folder that can be uploaded as it is.
 * @returns whether anything had to be built
 */
export async function buildFunctions(): Promise<boolean> {
  const making = { from: ['cloudfunctions', 'src/contract', 'package-lock.json', 'tools/build'] }
  return buildIfStale('functions', OUT, making, async () => {
    rmSync(OUT, { recursive: true, force: true })
    for (const name of FUNCTIONS) await bundle(name)
  })
}
