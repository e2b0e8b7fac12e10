import { messyRoster } from '../../local/demo/messy-roster'
import { organisation } from '../../local/demo/organisation'
import { shoot } from '../support/browser'
import { chooseFile, refresh } from '../support/device'
import type { Stage } from '../support/stage'
import { agree, back, decline, open, see, tap, type } from '../support/steps'
import { publishDumplings } from '../support/ways'

/** A new roster, then a campaign from a blank page, then the next one as a copy. */
export function campaignJourneys(stage: Stage, platform: string) {
  test('the chair imports the roster of the HR department: first a look, then written, then undone', async () => {
    const chair = await stage.as('demo-chair')
    await open(chair, '名册')
    await see(chair, '在册 55 人')
    await tap(chair, '导入名册')
    const bytes = await messyRoster(organisation(new Date().toISOString()))
    await chooseFile(chair, '选 .xlsx 文件', '人事处名册.xlsx', bytes)
    await see(chair, '加入 2 人、离开 1 人、调动 1 人、更正 0 人')
    await see(chair, '将新建部门「校友办」')
    await shoot(chair, `${platform}-import`)
    await tap(chair, '写入名册')
    await agree(chair, '写入')
    await see(chair, '已写入名册')
    await open(chair, '看名册')
    await see(chair, '在册 56 人')
    await see(chair, '闻人清')
  })

  test('the chair makes a campaign from a blank page; members choose in three taps; the order knows', async () => {
    const chair = await stage.as('demo-chair')
    await publishDumplings(chair)
    // The word that says so is gone after two seconds; the board stays.
    await see(chair, '0/56')
    await see(chair, '其中 56 份没有选，按默认')
    await shoot(chair, `${platform}-published`)

    const member = await stage.as('demo-member')
    await open(member, '元宵礼品')
    await tap(member, '花生', 'radio')
    await member.getByRole('radio', { name: '花生', checked: true }).waitFor()
    await shoot(member, `${platform}-chosen`)

    await refresh(chair)
    await see(chair, '其中 55 份没有选，按默认')
    await see(chair, '汤圆（花生）')
  })

  test('the next campaign begins as a copy of the last; what is not saved is asked about', async () => {
    const chair = await stage.as('demo-chair')
    await open(chair, '发放')
    await tap(chair, /^照「.*」新建$/)
    await see(chair, '删除草稿')
    expect(await chair.getByLabel('批次名称', { exact: true }).first().inputValue()).toMatch(/（副本）$/)
    await type(chair, '批次名称', '重阳礼品')
    await back(chair)
    await see(chair, '有修改还没有保存')
    await decline(chair)
    await back(chair)
    await agree(chair, /离开|确定/)
    await see(chair, '新建空白批次')
    await open(chair, '（副本）')
    await tap(chair, '删除草稿')
    await agree(chair, '删除')
    await see(chair, '新建空白批次')
  })
}
