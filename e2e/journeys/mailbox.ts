import { readFileSync } from 'node:fs'
import { encode } from 'fast-png'
import type { Page } from 'playwright-core'
import { listLetters, searchLetters } from '../../src/contract/office'
import { askAs } from '../support/api'
import { shoot } from '../support/browser'
import { chooseFile, download } from '../support/device'
import type { Stage } from '../support/stage'
import { agree, back, gone, open, see, tap, type } from '../support/steps'

/** From home to a blank letter. */
async function begin(page: Page, title: string, text: string) {
  await open(page, '写信、查答复')
  await tap(page, '写信')
  await type(page, '标题', title)
  await type(page, '内容', text)
}

/** From home to one letter of the office. */
async function work(page: Page, title: string) {
  await open(page, '信箱办理')
  await open(page, title)
  await see(page, '下一步')
}

async function say(page: Page, step: string, field: string, words: string, send: string) {
  await tap(page, step)
  await type(page, field, words)
  await tap(page, send)
}
const titleOf = (page: Page) =>
  page.getByLabel('标题', { exact: true }).locator('visible=true').first().inputValue()
const PHOTO = encode({ width: 16, height: 16, channels: 3, data: new Uint8Array(16 * 16 * 3).fill(90) })
const PDF = Buffer.from('%PDF-1.7 a plan of the library')
const ANSWER = ['回复', '答复（来信人会看到）'] as const

/** Letters from the first word to satisfied, past those whom they are about, and to the public board. */
export function mailboxJourneys(stage: Stage, platform: string) {
  test('a named suggestion: written, accepted, answered, and the writer is content', async () => {
    const member = await stage.as('demo-member')
    await begin(member, '图书馆延长开放', '建议期末图书馆开放到晚上十点。')
    await see(member, '看得到您的姓名和部门')
    // What was begun waits on the phone.
    await back(member)
    await tap(member, '写信')
    expect(await titleOf(member)).toBe('图书馆延长开放')
    await member.context().setOffline(true)
    await chooseFile(member, '添加图片', '图书馆.png', PHOTO, 'photos')
    await agree(member, '知道了')
    await see(member, '还有 1 个附件没有传完。')
    await member.context().setOffline(false)
    await tap(member, '重传')
    await see(member, '图片 1')
    await chooseFile(member, '添加 PDF', '方案.pdf', PDF)
    await see(member, 'PDF 2')
    await shoot(member, `${platform}-letter-write`)
    await tap(member, '寄出')
    await see(member, /由院长办理/)
    await tap(member, '查看这封信')
    await see(member, '待受理')

    const dean = await stage.as('demo-dean')
    await work(dean, '图书馆延长开放')
    await tap(dean, /^查看图片/)
    await dean.locator('.letter-picture').waitFor()
    const pdf = await download(dean, () => tap(dean, /^查看PDF/))
    expect(readFileSync(pdf.path).equals(PDF)).toBe(true)
    await tap(dean, '受理')
    await see(dean, '已受理')
    await say(dean, ...ANSWER, '从下周一起开放到晚上十点。', '寄出答复')
    await see(dean, '已回复')
    await shoot(dean, `${platform}-letter-office`)

    await back(member)
    await open(member, '图书馆延长开放')
    await see(member, '从下周一起开放到晚上十点。')
    await tap(member, '满意')
    await see(member, '已办结（来信人满意）')
    await shoot(member, `${platform}-letter-own`)
    await back(member)
    await tap(member, '写信')
    expect(await titleOf(member)).toBe('')
  })

  test('an anonymous complaint about the dean: the secretary answers, the dean finds nothing, the receipt opens it', async () => {
    const student = await stage.as('demo-student')
    await begin(student, '采购没有公开招标', '机房采购没有公开招标，请核实。')
    await tap(student, '匿名', 'radio')
    await tap(student, '举报问题', 'radio')
    await see(student, '系统不保存您的微信号')
    await tap(student, /需要回避的人/)
    await tap(student, '院长', 'checkbox')
    await shoot(student, `${platform}-letter-anonymous`)
    await tap(student, '寄出')
    await see(student, /由书记办理/)
    const shown = (await student.getByText(/^\d{4} \d{4} \d{4} \d{4}$/).textContent()) ?? ''
    await shoot(student, `${platform}-letter-receipt`)
    await tap(student, '完成')
    await agree(student, '记下了')

    const dean = await stage.as('demo-dean')
    await open(dean, '信箱办理')
    await see(dean, '常用回复')
    await type(dean, '查找', '招标')
    await see(dean, /没有找到/)
    const url = stage.address()
    const found = await askAs(url, 'demo-dean', searchLetters, { words: '采购' })
    const listed = await askAs(url, 'demo-dean', listLetters, {})
    expect(JSON.stringify([found, listed])).not.toContain('招标')

    const secretary = await stage.as('demo-secretary')
    await work(secretary, '采购没有公开招标')
    await see(secretary, '来信人（匿名）')
    await tap(secretary, '受理')
    await say(secretary, ...ANSWER, '已转纪检部门核实。', '寄出答复')
    await see(secretary, '已回复')

    await type(student, '回执号', shown)
    await tap(student, '查询')
    await see(student, '已转纪检部门核实。')
    await see(student, shown)
    await shoot(student, `${platform}-letter-by-receipt`)
    await tap(student, '换一个回执号')
    await agree(student, '更换')
    await see(student, '旧的回执号已作废，请记下这个新的。')
    await gone(student, shown)
  })

  test('forwarded, given back, overdue, answered, and published with the telling words taken out by two people', async () => {
    const liaison = await stage.as('demo-liaison')
    await work(liaison, '自习室')
    await say(liaison, '退回', '退回理由', '不属于本部门职责', '确认退回')
    await see(liaison, '已退回')

    const student = await stage.as('demo-student')
    await see(student, '有新进展')
    await open(student, '写信、查答复')
    await open(student, '自习室')
    await see(student, '办理经过')

    const dean = await stage.as('demo-dean')
    await open(dean, '信箱办理')
    await see(dean, '超期')
    await open(dean, '自习室')
    await tap(dean, '办理经过')
    await see(dean, /退回：不属于本部门职责/)
    await say(dean, ...ANSWER, '已与物业商定，期末延长到十点半。', '寄出答复')
    await see(dean, '已回复')
    await tap(dean, '公开答复')
    await tap(dean, '拟公开稿')
    await type(dean, '来信', '希望期末自习室延长开放。')
    await tap(dean, '保存，请同事核对')
    await see(dean, /第 1 稿/)

    const chair = await stage.as('demo-chair')
    await open(chair, '信箱办理')
    await open(chair, '待核对的公开稿')
    await see(chair, '希望期末自习室延长开放。')
    await shoot(chair, `${platform}-letter-proposed`)
    await tap(chair, '核对无误，公开')
    await agree(chair, '公开')
    await see(chair, '没有要核对的公开稿')
    await gone(chair, '希望期末自习室延长开放。')

    await back(chair)
    await open(chair, '统计与导出')
    await type(chair, '用途', '季度汇总')
    await tap(chair, '导出')
    await see(chair, '取走登记表')
    const sheet = await download(chair, () => tap(chair, '取走登记表'))
    expect(readFileSync(sheet.path, 'utf8')).toMatch(/^\uFEFF"来信日期".*\r\n/)

    const reader = await stage.as('demo-m_005')
    await open(reader, '写信、查答复')
    await open(reader, '公开答复')
    await tap(reader, /自习室/)
    await see(reader, '已与物业商定，期末延长到十点半。')
    await shoot(reader, `${platform}-letter-board`)
    await back(reader)
    await tap(reader, '写信')
    await type(reader, '内容', '希望期末自习室延长开放。')
    await see(reader, /已有答复：/)
  })

  test('a suggestion becomes a proposal when its writer agrees, is seconded and taken up by the committee', async () => {
    const member = await stage.as('demo-member')
    await begin(member, '单车停放', '建议在教学楼前划出单车停放区，我每天在三号楼绕很远。')
    await tap(member, '寄出')
    await see(member, /由院长办理/)
    await tap(member, '完成')

    const dean = await stage.as('demo-dean')
    await work(dean, '单车停放')
    await tap(dean, '受理')
    await tap(dean, '转为提案')
    await tap(dean, '拟提案稿')
    await type(dean, '标题', '教学楼前划单车停放区')
    await type(dean, '提案内容', '建议在教学楼前划出单车停放区。')
    await tap(dean, '请来信人决定')
    await see(dean, /等来信人同意/)
    await shoot(dean, `${platform}-proposal-office`)

    await open(member, '单车停放')
    await see(member, '建议在教学楼前划出单车停放区。')
    await tap(member, '以我的姓名提出', 'switch')
    await shoot(member, `${platform}-proposal-consent`)
    await tap(member, '同意转为提案')
    await see(member, /您已同意/)

    const chair = await stage.as('demo-chair')
    await open(chair, '信箱办理')
    await open(chair, '待核对的公开稿')
    await see(chair, '建议在教学楼前划出单车停放区。')
    await tap(chair, '核对无误，提出提案')
    await agree(chair, '提出')
    await see(chair, '没有要核对的公开稿')

    for (const who of ['demo-m_005', 'demo-m_007']) {
      const colleague = await stage.as(who)
      await open(colleague, '写信、查答复')
      await open(colleague, '提案')
      await tap(colleague, '附议教学楼前划单车停放区')
      await see(colleague, '撤回附议')
    }

    await back(chair)
    await open(chair, '提案')
    await tap(chair, '待审查', 'radio')
    await see(chair, '教学楼前划单车停放区')
    await tap(chair, '立案')
    await type(chair, '审查意见', '由后勤处承办，下学期完成。')
    await tap(chair, '提交')
    await see(chair, '已立案')
    await shoot(chair, `${platform}-proposals`)

    await back(member)
    await open(member, '单车停放')
    await see(member, /审查意见：由后勤处承办/)
  })
}
