import type { Page } from 'playwright-core'
import { after, at, type Screen } from './screen'
import { open, see, tap } from './steps'

const list = (name: string, act: (page: Page) => Promise<void>) =>
  at('demo-chair', 'work/condolences', '等您审批', after(name, act))

async function openCase(page: Page) {
  await open(page, '生病住院')
  await see(page, '办理经过')
}

/** Condolence visits, as the chair sees them. */
export const CONDOLENCE_SCREENS: readonly Screen[] = [
  at('demo-chair', 'work/condolences', '等您审批'),
  list('case', openCase),
  list('why', async (page) => {
    await openCase(page)
    await tap(page, '退回修改')
    await see(page, '慰问品或金额要改')
  }),
  list('visited', async (page) => {
    await tap(page, /^已慰问/, 'radio')
    await open(page, '退休')
    await see(page, '改签收')
  }),
  list('threshold', async (page) => {
    await open(page, '审批额度')
    await see(page, '超过多少元')
  }),
  list('2020', async (page) => {
    await tap(page, /^年份/)
    await tap(page, '2020 年', 'radio')
    await see(page, '4 批，11 人')
  }),
  list('export', async (page) => {
    await tap(page, /^导出 \d+ 年台账/)
    await see(page, '附上原因')
  }),
  at('demo-chair', 'work/condolence-edit', '慰问谁'),
  at('demo-chair', 'work/condolence-visit', '一起去的算一批'),
]
