import ExcelJS from 'exceljs'
import { shoot } from '../support/browser'
import { chooseFile } from '../support/device'
import type { Stage } from '../support/stage'
import { agree, back, open, see, tap, type } from '../support/steps'

/** Three people of two departments, as plainly as HR would write it. */
async function smallRoster(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('名册').addRows([
    ['姓名', '工号', '部门'],
    ['闻人清', '2015001', '综合办'],
    ['令狐远', '2016002', '综合办'],
    ['上官敏', '2017003', '教务办'],
  ])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** From nothing to a branch with a roster and a second bound phone. */
export function firstDayJourney(stage: Stage, platform: string) {
  test('an empty branch: the first chair sets it up, imports the roster and binds a colleague with a code', async () => {
    const chair = await stage.as('first-phone')
    await tap(chair, '第一次使用：建立分工会')
    await type(chair, '建立口令', /建立分工会的口令：(\w+)/.exec(stage.printed())?.[1] ?? '')
    await type(chair, '工号', '2015001')
    await type(chair, '姓名', '闻人清')
    await type(chair, '部门', '综合办')
    await tap(chair, '建立分工会')
    await see(chair, '我的工作')
    await shoot(chair, `${platform}-set-up`)

    await open(chair, '名册')
    await see(chair, '在册 1 人')
    await tap(chair, '导入名册')
    await chooseFile(chair, '选 .xlsx 文件', '名册.xlsx', await smallRoster())
    await see(chair, '加入 2 人、离开 0 人、调动 0 人、更正 0 人')
    await tap(chair, '写入名册')
    await agree(chair, '写入')
    await see(chair, '已写入名册')
    await open(chair, '看名册')
    await open(chair, '令狐远')
    await tap(chair, '发绑定码')
    const code = (await chair.locator('.token').textContent()) ?? ''
    await shoot(chair, `${platform}-bind-code`)

    const stranger = await stage.as('second-phone')
    await tap(stranger, '绑定身份')
    await type(stranger, '工号', '2016002')
    await type(stranger, '姓名', '上官敏')
    await type(stranger, '绑定码', code)
    await tap(stranger, '绑定')
    await see(stranger, '工号、姓名或绑定码不对')
    await shoot(stranger, `${platform}-bind-refused`)
    await agree(stranger, '知道了')
    await type(stranger, '姓名', '令狐远')
    await tap(stranger, '绑定')
    await see(stranger, '我的礼品')
    await open(stranger, '我的资料')
    await see(stranger, '2016002')
    await back(stranger)
    await see(stranger, '现在没有可领的礼品')
  })
}
