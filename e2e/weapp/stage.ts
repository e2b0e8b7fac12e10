import type { Page } from 'playwright-core'
import { buildApp } from '../../tools/build/build-app'
import { setStage } from '../support/stage'
import { type Opening, openWeapp } from './open'

/** Like `setStage`, with the compiled mini program in the place of the browser's build. A fault fails the test. */
export function setWeappStage(...flags: string[]) {
  const stage = setStage(...flags)
  const opened: Awaited<ReturnType<typeof openWeapp>>[] = []
  beforeAll(() => buildApp('weapp'), 240_000)
  afterEach(async () => {
    const ended = opened.splice(0)
    const faults = await Promise.all(ended.map((one) => one.faults()))
    expect(faults.flat()).toEqual([])
    const records = await Promise.all(ended.map((one) => one.recorded()))
    const [largest] = records.map((one) => one.largest).sort((a, b) => b.bytes - a.bytes)
    if (!largest) return
    const { currentTestName } = expect.getState()
    process.stdout.write(`largest setData: ${largest.bytes} bytes on ${largest.page} (${currentTestName})\n`)
  })
  return {
    ...stage,
    async as(openid: string, opening?: Opening): Promise<Page> {
      const one = await openWeapp(stage.browser(), stage.address(), openid, opening)
      opened.push(one)
      return one.page
    },
  }
}
