import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './stale'

export type Target = 'weapp' | 'h5'
const SOURCES = ['src', 'config', 'package.json', 'package-lock.json', 'tools/build']
const WEAPP_LIMIT_MB = 1.0

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)

/** Runs Taro's own build. Not in step: local CloudBase goes on answering meanwhile. */
function compile(target: Target, gallery: boolean): Promise<void> {
  const child = spawn(process.execPath, ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', target], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      TARO_ENV: target,
      UNION_HOME_GALLERY: gallery ? '1' : '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (printed += part))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      // Taro answers 0 even where webpack found errors.
      if (code === 0 && /Compiled successfully/.test(printed)) resolve()
      else reject(new Error(printed))
    })
  })
}

/**
 * Builds the app for one platform in production mode; says how large it is.
 * @param gallery with the page that shows every part in every state, into a folder of its own
 * @returns whether anything had to be built
 */
export async function buildApp(target: Target, gallery = false): Promise<boolean> {
  const name = gallery ? `${target}-gallery` : target
  const output = `dist/${name}`
  const built = await buildIfStale(name, output, SOURCES, async () => {
    console.log(`正在编译 ${target}，第一次约需一分钟……`)
    await compile(target, gallery)
  })
  if (!built) return false
  const megabytes = sizeOf(output) / 1e6
  console.log(`app ${name}: ${megabytes.toFixed(2)} MB`)
  if (name === 'weapp' && megabytes > WEAPP_LIMIT_MB) throw new Error(`weapp is over ${WEAPP_LIMIT_MB} MB`)
  return true
}
