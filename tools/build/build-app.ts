import { spawn } from 'node:child_process'
import { buildIfStale } from './stale'

export type Target = 'weapp' | 'h5'
const SOURCES = ['src', 'config', 'package.json', 'package-lock.json', 'tools/build']

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
 * Builds the app for one platform in production mode.
 * @param gallery with the page that shows every part in every state, into a folder of its own
 * @returns whether anything had to be built
 */
export function buildApp(target: Target, gallery = false): Promise<boolean> {
  const name = gallery ? `${target}-gallery` : target
  // The cloud environment is compiled in.
  const made = { from: SOURCES, with: process.env.UNION_HOME_CLOUD_ENV ?? '' }
  return buildIfStale(name, `dist/${name}`, made, async () => {
    console.log(`正在编译 ${target}，第一次约需一分钟……`)
    await compile(target, gallery)
  })
}
