import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from '../../e2e/support/app'
import { launch } from '../../e2e/support/browser'
import { getMe } from '../../src/contract/identity'
import { buildFunctions } from '../build/build-functions'
import { ask } from './api'
import { median } from './load'
import { startServer } from './server'

const FIRST_SCREEN_TARGET_MS = 2000

const list = (values: readonly number[]) => values.map((ms) => ms.toFixed(0)).join(', ')

/** From the spawn of the function's process to its first answer, on a server that was just started. */
async function coldStarts(repeats: number): Promise<number[]> {
  const each: number[] = []
  for (let i = 0; i < repeats; i++) {
    const data = mkdtempSync(join(tmpdir(), 'union-home-bench-'))
    const server = await startServer(data)
    const started = performance.now()
    await ask(server.url, 'nobody', getMe, {})
    each.push(performance.now() - started)
    await server.close()
    rmSync(data, { recursive: true })
  }
  return each
}

/** From the first request to the title of the first gift, as a member, with an empty browser cache. */
async function firstScreens(repeats: number): Promise<number[]> {
  const app = await startApp()
  const browser = await launch()
  const each: number[] = []
  try {
    for (let i = 0; i < repeats; i++) {
      const context = await browser.newContext({ viewport: { width: 375, height: 812 } })
      await context.addInitScript(() => localStorage.setItem('persona', 'demo-member'))
      const page = await context.newPage()
      const started = performance.now()
      await page.goto(`${app.url}/app/`, { waitUntil: 'commit' })
      await page.getByText('中秋礼品').first().waitFor()
      each.push(performance.now() - started)
      await context.close()
    }
  } finally {
    await browser.close()
    await app.close()
  }
  return each
}

export async function benchStart(repeats: number): Promise<boolean> {
  await buildFunctions()
  const cold = await coldStarts(repeats)
  console.log(
    `cold start of api, spawn to first answer: ${list(cold)} ms; median ${median(cold).toFixed(0)} ms`,
  )
  const screens = await firstScreens(repeats)
  console.log(`h5 first screen, no cache: ${list(screens)} ms; median ${median(screens).toFixed(0)} ms`)
  return median(screens) < FIRST_SCREEN_TARGET_MS
}
