import type { Page } from 'playwright-core'
import { open, see, tap, type } from './steps'

export const CAMPAIGN = '中秋礼品'

/** From home to one of the campaign's pages of work. */
export async function workOn(page: Page, where: string) {
  await open(page, '发放')
  // The home page lists the campaign too: only the list of campaigns counts heads.
  await see(page, /已领 \d+\/\d+/)
  await open(page, CAMPAIGN)
  await open(page, where)
}

/** Types the six characters of the liaison's screen, as somebody does whose camera does not help. */
export async function standAt(page: Page, liaison: Page) {
  await open(page, CAMPAIGN)
  await tap(page, '扫不了码？输入口令')
  await type(page, '口令', (await liaison.locator('.token').textContent()) ?? '')
  await tap(page, '下一步')
  await page.getByRole('button', { name: '确认领取' }).waitFor()
}
