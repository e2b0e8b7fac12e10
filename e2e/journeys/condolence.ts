import type { Page } from 'playwright-core'
import type { MemberDoc } from '../../cloudfunctions/core/documents'
import { documentsOf } from '../support/api'
import { shoot } from '../support/browser'
import type { Stage } from '../support/stage'
import { agree, back, open, see, tap, type } from '../support/steps'

/** The line of the home page: a campaign may be called after a visit as well. */
const WORK = '登记、审批、上门'

/** 「3 批，4 人」 of the year that is shown. */
async function figures(page: Page): Promise<number[]> {
  const text = await page
    .getByText(/^\d+ 批，\d+ 人$/)
    .locator('visible=true')
    .first()
    .textContent()
  return (text ?? '').match(/\d+/g)?.map(Number) ?? []
}

/** Somebody of the demo, by number so that namesakes do not matter. */
async function person(url: string, _id: string): Promise<MemberDoc> {
  const [found] = await documentsOf<MemberDoc>(url, 'members', { _id })
  if (!found) throw new Error(`the demo has no ${_id}`)
  return found
}

async function choose(page: Page, label: string, { staffNo, name }: MemberDoc) {
  await type(page, label, staffNo)
  await open(page, name)
}

/** From the case that one member of the committee opens to the figures of the year. */
export function condolenceJourney(stage: Stage, platform: string) {
  test('a case is opened, approved by another, visited in a round of two, and the year counts one batch', async () => {
    const whom = await person(stage.address(), 'm_022')
    const visitor = await person(stage.address(), 'm_001')
    const first = await stage.as('demo-m_002')
    await open(first, WORK)
    await tap(first, '登记一件慰问')
    await choose(first, '慰问谁', whom)
    await tap(first, '结婚', 'radio')
    await type(first, '慰问品', '鲜花')
    await type(first, '价值（元）', '700')
    await shoot(first, `${platform}-condolence-edit`)
    await tap(first, '保存')
    await see(first, '金额超过标准')
    await tap(first, '修改')
    await type(first, '价值（元）', '300')
    await tap(first, '保存')
    await see(first, '鲜花（300 元）')
    await tap(first, '提交审批')
    await see(first, '这一件是您提交的，请由其他委员审批')
    await shoot(first, `${platform}-condolence-submitted`)

    const chair = await stage.as('demo-chair')
    await see(chair, /\d+ 件等您审批/)
    await open(chair, WORK)
    const before = await figures(chair)
    await open(chair, '结婚')
    await tap(chair, '批准')
    await agree(chair, '批准')
    await see(chair, /（主席）/)
    await tap(chair, '登记慰问')
    await tap(chair, /鲜花、水果（400 元）/, 'checkbox')
    await choose(chair, '慰问人', visitor)
    await shoot(chair, `${platform}-condolence-visit`)
    await tap(chair, '登记慰问 2 人')
    await see(chair, '本人签收')
    await back(chair)
    await see(chair, /^已慰问 \d+/)
    const [batches = 0, people = 0] = before
    await see(chair, `${batches + 1} 批，${people + 2} 人`)

    await tap(chair, /^年份/)
    await tap(chair, '2020 年', 'radio')
    await see(chair, '4 批，11 人')
    await see(chair, '献血 9 人，未说明 2 人')
    await tap(chair, '导出 2020 年台账')
    await tap(chair, '年度总结')
    await tap(chair, '导出')
    await see(chair, '已导出')
    await shoot(chair, `${platform}-condolence-2020`)
  }, 90_000)
}
