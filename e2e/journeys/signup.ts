import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { listSignupEvents } from '../../src/contract/signup-desk'
import { askAs } from '../support/api'
import { shoot } from '../support/browser'
import { download, handIn, pickDay, refresh, scan } from '../support/device'
import { draftOf, publishSignup, question, session } from '../support/signups'
import type { Stage } from '../support/stage'
import { agree, back, gone, open, see, tap, type } from '../support/steps'

const DRIVE = '冬季献血'

/** A drive of one place, from the kind to the public, as the committee makes it. */
async function announceDrive(chair: Page) {
  await open(chair, '报名管理')
  await tap(chair, '新建报名')
  await see(chair, '选种类')
  // By what only this kind says: the list behind may have a drive whose name has the kind's in it.
  await open(chair, '名额满了可候补')
  await type(chair, '名称', DRIVE)
  await type(chair, '说明（大家看得到）', '请带身份证')
  await type(chair, '地点', '体育馆一楼')
  await type(chair, '名额（人）', '1')
  await tap(chair, '添加一题')
  await type(chair, '题目', '午餐')
  await tap(chair, '单选', 'radio')
  await type(chair, '选项（用顿号隔开）', '荤、素')
  await tap(chair, '发布')
  await agree(chair, '发布')
  await see(chair, /没有报名的 \d+ 人/)
}

/** Opens a sign-up from home. */
async function openSignup(page: Page, title: string) {
  await open(page, '献血、活动、参保、体检')
  await see(page, /我的报名|可以报名/)
  await open(page, title)
}

/** From home to the board of a sign-up. */
async function openWork(page: Page, title: string) {
  await open(page, '报名管理')
  // Home may have a card of the same name.
  await see(page, /已报 \d/)
  await open(page, title)
}

/** Answers the self-check and signs up, as far as the answer. */
async function book(page: Page, verb: string) {
  await tap(page, '先自测')
  await pickDay(page, '出生日期', '1985-03-01')
  await tap(page, '女', 'radio')
  await type(page, '体重（公斤）', '58')
  await tap(page, '看结果')
  await see(page, '可预约')
  await tap(page, verb)
}

/** A blood drive: sessions, self-check, waiting, an offer, the day itself. */
function driveJourney(stage: Stage, platform: string) {
  test('a blood drive: the last place, the queue behind it, the offer, and the day with its outcome and sheet', async () => {
    const chair = await stage.as('demo-chair')
    await announceDrive(chair)
    await shoot(chair, `${platform}-signup-board`)

    const member = await stage.as('demo-member')
    await openSignup(member, DRIVE)
    await book(member, '预约')
    await see(member, '请选择午餐')
    await tap(member, '素', 'radio')
    await tap(member, '预约')
    await see(member, '已预约')
    await shoot(member, `${platform}-signup-in`)
    await tap(member, '知道了')
    await see(member, '到现场出示')

    const liaison = await stage.as('demo-liaison')
    await openSignup(liaison, DRIVE)
    await see(liaison, '1 人的名额已满')
    await tap(liaison, /^第 1 场/, 'radio')
    await tap(liaison, '荤', 'radio')
    await book(liaison, '排队候补')
    await see(liaison, '前面还有 0 人')
    await tap(liaison, '知道了')
    await see(liaison, '您排在最前面')

    await tap(member, '取消报名')
    await agree(member, '取消报名')
    await see(member, '已取消')

    await back(liaison)
    await see(liaison, '光荣榜')
    await back(liaison)
    await see(liaison, '有名额了')
    await shoot(liaison, `${platform}-signup-offer`)
    await open(liaison, DRIVE)
    await tap(liaison, '要这个名额')
    await see(liaison, '到现场出示')

    await open(chair, '现场和名单')
    // Whoever shows a code moves it to the middle, away from what lies over the page.
    await gone(liaison, '名额已确认')
    const code = liaison.locator('.qr')
    await code.evaluate((node) => node.scrollIntoView({ block: 'center' }))
    await scan(chair, '扫报名码', code)
    await see(chair, '请核对')
    await tap(chair, '签到')
    await see(chair, '已签到')
    await shoot(chair, `${platform}-signup-arrived`)
    await tap(chair, '回到名单')
    await chair.getByRole('link').filter({ hasText: '已签到' }).locator('visible=true').first().click()
    await tap(chair, '已献血', 'radio')
    await tap(chair, '400 毫升', 'radio')
    await tap(chair, '登记结果')
    await see(chair, /已献血.*400/)
    await back(chair)
    await see(chair, /共 400/)
    await tap(chair, '导出统计表')
    await tap(chair, '报校工会')
    const { name, path } = await download(chair, () => tap(chair, '导出'))
    expect(name).toMatch(/\.xlsx$/)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(path)
    expect(JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()))).toContain('400')

    await back(liaison)
    await openWork(liaison, DRIVE)
    await see(liaison, '按部门')
    await see(liaison, '按场次')
    await shoot(liaison, `${platform}-signup-progress`)
  }, 120_000)
}

/** An activity: a team with its form, and the check-in at the door. */
function activityJourney(stage: Stage, platform: string) {
  test('an activity: a team signs up with a form and a file, and its captain checks in at the door', async () => {
    const soon = new Date(Date.now() + 30 * 60_000).toISOString()
    const later = new Date(Date.now() + 90 * 60_000).toISOString()
    await publishSignup(
      stage.address(),
      draftOf('activity', '羽毛球友谊赛', {
        team: { min: 2, max: 3 },
        sessions: [session('s1', '小组赛', 0, { startsAt: soon, endsAt: later })],
        form: [
          question('size', '球衣身高', { type: 'number', min: 140, max: 210, unit: 'cm' }),
          question('proof', '承诺书', { type: 'file' }),
        ],
      }),
    )
    const member = await stage.as('demo-member')
    await openSignup(member, '羽毛球友谊赛')
    await type(member, '队名', '飞羽队')
    await type(member, '添加队员', 'yangjianguo')
    await open(member, '杨建国')
    await type(member, '球衣身高（cm）', '17')
    await handIn(member, '承诺书 添加文件', 'promise.pdf', new TextEncoder().encode('%PDF-1.4 a promise'))
    await see(member, 'promise.pdf')
    await tap(member, '报名')
    await see(member, '球衣身高不能小于 140cm')
    await type(member, '球衣身高（cm）', '172')
    await tap(member, '报名')
    await see(member, '已报名')
    await tap(member, '知道了')
    await see(member, /飞羽队.*杨建国/)

    const chair = await stage.as('demo-chair')
    await openWork(chair, '羽毛球友谊赛')
    await open(chair, '门口签到码')
    await see(chair, '秒后自动换新码')
    await scan(member, '扫码签到', chair.locator('.qr'))
    await see(member, '签到成功')
    await shoot(member, `${platform}-signup-door`)
    await see(chair, '刚刚签到')
    await see(chair, '施若兰')
  }, 90_000)
}

/** What nobody has to come for: yes, no, and done elsewhere. */
function answerJourneys(stage: Stage, platform: string) {
  test('an insurance is declined and taken after all; a check-up is arranged by oneself until it is done', async () => {
    const url = stage.address()
    await publishSignup(url, draftOf('insurance', '互助保险', { year: 2031 }))
    await publishSignup(url, draftOf('checkup', '教职工体检', { sessions: [session('s1', '第一天', 20)] }))
    const member = await stage.as('demo-member')
    await openSignup(member, '互助保险')
    await tap(member, '不参保')
    await agree(member, '不参保')
    await see(member, '不参保')
    await tap(member, '知道了')
    await tap(member, '参保')
    await see(member, '已参保')
    await tap(member, '知道了')
    await back(member)
    await open(member, '教职工体检')
    await tap(member, '自行安排')
    await see(member, '自行安排')
    await tap(member, '知道了')
    await tap(member, '已经完成')
    await see(member, '已体检')
    await shoot(member, `${platform}-signup-done`)
  }, 60_000)

  test('what was typed is still there after the app was closed, and a student finds the way', async () => {
    const url = stage.address()
    const form = [question('note', '想说的话')]
    const draft = { audience: 'both' as const, sessions: [session('s1', '第一场', 9)], form }
    await publishSignup(url, draftOf('activity', '新生见面会', draft))
    const member = await stage.as('demo-member')
    await openSignup(member, '新生见面会')
    await type(member, '想说的话', '带上吉他')
    await refresh(member)
    await see(member, '新生见面会')
    expect(await member.getByLabel('想说的话').locator('visible=true').first().inputValue()).toBe('带上吉他')

    const student = await stage.as('demo-student')
    await open(student, '新生见面会')
    await type(student, '想说的话', '你好')
    await tap(student, '报名')
    await see(student, '已报名')
    const { events } = await askAs(url, 'demo-chair', listSignupEvents, {})
    expect(events.find(({ title }) => title === '新生见面会')?.in).toBe(1)
  }, 60_000)
}

/** Sign-ups of every kind, from the committee's first tap to the sheet for the school union. */
export function signupJourneys(stage: Stage, platform: string) {
  driveJourney(stage, platform)
  activityJourney(stage, platform)
  answerJourneys(stage, platform)
}
