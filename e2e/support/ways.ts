import type { Page } from 'playwright-core'
import { agree, open, see, tap, type } from './steps'

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

/** From home: a campaign of one goods with two options, from a blank page to published. */
export async function publishDumplings(chair: Page) {
  await open(chair, '发放')
  await tap(chair, '新建空白批次')
  await type(chair, '批次名称', '元宵礼品')
  await type(chair, '礼品名称', '汤圆')
  await type(chair, '单位', '盒')
  await type(chair, '选项（用顿号隔开，没有就不填）', '芝麻、花生')
  await tap(chair, '发布')
  await agree(chair, '发布')
}

/** From home to the last tap before a colleague, found by pinyin, may collect. */
export async function chooseProxy(absent: Page, pinyin: string, name: string) {
  await open(absent, CAMPAIGN)
  await tap(absent, '请同事代领')
  await type(absent, '姓名或拼音', pinyin)
  await open(absent, name)
  await tap(absent, '出差')
}
