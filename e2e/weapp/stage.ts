import type { Page } from 'playwright-core'
import { buildApp } from '../../tools/build/build-app'
import { type Stage, setStage } from '../support/stage'
import { type Opening, openWeapp } from './open'

/** What a journey may carry at once to the view (WeChat's own limit is 1 MB), and how long its first words may take. */
const MOST_DATA = 64 * 1024
const FIRST_WORDS_MS = 15_000

type Opened = Awaited<ReturnType<typeof openWeapp>> & { crashes: boolean }

/** Fails where something went wrong or was too much; prints the figures. */
async function judge(opened: readonly Opened[]) {
  const faults = await Promise.all(opened.filter(({ crashes }) => !crashes).map((one) => one.faults()))
  expect(faults.flat()).toEqual([])
  const records = await Promise.all(opened.map((one) => one.recorded()))
  const [largest] = records.map((one) => one.largest).sort((a, b) => b.bytes - a.bytes)
  if (!largest) return
  const slowest = Math.max(...records.map(({ firstWords }) => firstWords))
  const kilobytes = Math.round(Math.max(...records.map(({ firstScripts }) => firstScripts)) / 1024)
  const { currentTestName = '' } = expect.getState()
  process.stdout.write(
    `${currentTestName}: largest setData ${largest.bytes} bytes on ${largest.page}; first words after at most ${slowest} ms and ${kilobytes} KB of scripts\n`,
  )
  expect(largest.bytes).toBeLessThan(MOST_DATA)
  expect(slowest).toBeLessThan(FIRST_WORDS_MS)
}

/** Like `setStage`, with the compiled mini program in the place of the browser's build. */
export function setWeappStage(...flags: string[]): Stage & {
  as: (openid: string, opening?: Opening) => Promise<Page>
} {
  const stage = setStage(...flags)
  const opened: Opened[] = []
  beforeAll(() => buildApp('weapp'), 240_000)
  afterEach(async () => {
    const ended = opened.splice(0)
    await judge(ended).finally(() => Promise.all(ended.map(({ page }) => page.context().close())))
  })
  return {
    ...stage,
    async as(openid, opening = {}) {
      const { crashes = false, ...rest } = opening
      const one = await openWeapp(stage.browser(), stage.address(), openid, rest)
      opened.push({ ...one, crashes })
      return one.page
    },
  }
}
