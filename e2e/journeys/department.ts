import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { shoot } from '../support/browser'
import { download } from '../support/device'
import type { Stage } from '../support/stage'
import { agree, back, gone, see, tap } from '../support/steps'
import { workOn } from '../support/ways'

/** 「全部已发」 for the department that is shown. */
async function handOutAll(chair: Page) {
  await tap(chair, '全部已发')
  await tap(chair, /^确认已发 \d+ 人$/)
  await see(chair, /已登记 \d+ 人/)
  await tap(chair, '完成')
  await gone(chair, '已登记')
}

/** Everybody gets it, or it is explained; then the campaign is closed. */
export function departmentJourney(stage: Stage, platform: string) {
  test('whole departments but for an exception, who is explained; then the campaign closes and the sheet is exported', async () => {
    const liaison = await stage.as('demo-liaison')
    await workOn(liaison, '部门发放')
    await tap(liaison, '全部已发')
    const exception = liaison.getByRole('checkbox').first()
    const name = ((await exception.getAttribute('aria-label')) ?? '').split(' ')[0] ?? ''
    await exception.click()
    await tap(liaison, /^确认已发 \d+ 人$/)
    await see(liaison, /已登记 \d+ 人/)
    await shoot(liaison, `${platform}-department`)
    await tap(liaison, '完成')

    const chair = await stage.as('demo-chair')
    await workOn(chair, '部门发放')
    await chair.getByRole('radio').first().waitFor()
    const departments = await chair.getByRole('radio').allTextContents()
    expect(departments).toHaveLength(8)
    for (const [position] of departments.entries()) {
      if (position === departments.length - 1) break
      if (position > 0) {
        const answer = chair.waitForResponse((response) => response.url().endsWith('/call/api'))
        await chair.getByRole('radio').nth(position).click()
        await answer
      }
      await handOutAll(chair)
    }
    await back(chair)
    await tap(chair, '结束批次')
    await agree(chair, '结束')
    await see(chair, '还有人既未领取也未说明原因')
    await shoot(chair, `${platform}-close-refused`)
    await agree(chair, '知道了')

    await liaison.getByRole('button', { name: new RegExp(`^${name}.*更多$`) }).click()
    await tap(liaison, '登记未送达')
    await tap(liaison, '长期不在校')
    await tap(liaison, '登记未送达')
    await see(liaison, '已登记')
    await tap(chair, '结束批次')
    await agree(chair, '结束')
    await see(chair, '批次已结束')

    await tap(chair, '导出签领表')
    await tap(chair, '财务报销')
    const { name: file, path } = await download(chair, () => tap(chair, '导出'))
    expect(file).toMatch(/^签领表-中秋礼品-\d{4}-\d\d-\d\d\.xlsx$/)
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(path)
    expect(book.worksheets).toHaveLength(8)
    const cells = book.worksheets.flatMap((sheet) => sheet.getColumn(3).values)
    expect(cells).toContain(name)
  })
}
