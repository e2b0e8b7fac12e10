import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { buildIfStale } from './stale'

export const FUNCTIONS = ['api', 'exports', 'mailbox', 'timer'] as const
const OUT = 'dist/cloudfunctions'
/** Cold start grows with the bytes that must be parsed. */
const API_LIMIT_MB = 1.5

/** @param first a module that runs before the function, as a path from here */
async function bundle(name: (typeof FUNCTIONS)[number], out: string, first?: string) {
  const folder = `${out}/${name}`
  mkdirSync(folder, { recursive: true })
  const before = first ? `import './${first}'\n` : ''
  await build({
    stdin: { contents: `${before}export * from './cloudfunctions/${name}'`, resolveDir: '.' },
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
 * What the `tcb` command line wants to know; DevTools reads each function's `config.json` instead. It names no
 * variables: they would take the place of all that are set in the cloud.
 */
function commandLineSettings() {
  const functions = FUNCTIONS.map((name) => {
    const {
      timeout,
      memorySize,
      triggers = [],
    } = JSON.parse(readFileSync(`cloudfunctions/${name}/config.json`, 'utf8'))
    const fixed = { runtime: 'Nodejs20.19', handler: 'index.main', installDependency: false }
    return { name, timeout, memorySize, triggers, ...fixed }
  })
  const settings = { version: '2.0', envId: '{{env.UNION_HOME_CLOUD_ENV}}', functionRoot: OUT, functions }
  writeFileSync('dist/cloudbaserc.json', `${JSON.stringify(settings, null, 2)}\n`)
}

/**
 * Bundles each function into a folder that can be uploaded as it is.
 * @returns whether anything had to be built
 */
export async function buildFunctions(): Promise<boolean> {
  const making = { from: ['cloudfunctions', 'src/contract', 'package-lock.json', 'tools/build'] }
  return buildIfStale('functions', OUT, making, async () => {
    rmSync(OUT, { recursive: true, force: true })
    for (const name of FUNCTIONS) await bundle(name, OUT)
    commandLineSettings()
  })
}

/** The same with a module that runs before each, for tests of what can be added. @param out a folder of their own */
export async function buildFunctionsWith(first: string, out: string): Promise<void> {
  for (const name of FUNCTIONS) await bundle(name, out, first)
}
