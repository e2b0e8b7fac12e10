import type { Page } from 'playwright-core'
import { after, at, type Screen } from './screen'
import { open, see, tap, type } from './steps'

const DRIVE = '秋季义务献血'
const PAST = '春季义务献血'
const MATCH = '乒乓球团体赛'

type Act = (page: Page) => Promise<void>
const member = (name: string, act: Act) => at('demo-member', 'signup/list', '可以报名', after(name, act))
const chair = (name: string, act: Act) => at('demo-chair', 'work/signups', DRIVE, after(name, act))
const editor = (name: string, act: Act) => at('demo-chair', 'work/signup-edit', '选种类', after(name, act))

async function openDrive(page: Page) {
  await open(page, DRIVE)
  await see(page, '选场次')
}

async function openCheck(page: Page) {
  await openDrive(page)
  await tap(page, /^下午/, 'radio')
  await tap(page, '先自测')
  await see(page, '基本情况')
}

async function openBoard(page: Page, title: string) {
  await open(page, title)
  await see(page, '按部门')
}

async function openDesk(page: Page, title: string) {
  await openBoard(page, title)
  await open(page, '现场和名单')
  await see(page, /名单/)
  await page.getByRole('link').filter({ hasText: '·' }).locator('visible=true').first().waitFor()
}

/** The first person of the list. */
const openPerson = (page: Page) =>
  page.getByRole('link').filter({ hasText: '·' }).locator('visible=true').first().click()

/** Screens of whoever signs up. */
const OWN: readonly Screen[] = [
  at('demo-member', 'signup/list', '可以报名'),
  member('drive', openDrive),
  member('check', openCheck),
  member('verdict', async (page) => {
    await openCheck(page)
    await type(page, '出生日期', '1985-03-01')
    await tap(page, '女', 'radio')
    await type(page, '体重（公斤）', '40')
    await tap(page, '看结果')
    await see(page, '自测结果')
  }),
  member('team', async (page) => {
    await open(page, MATCH)
    await type(page, '添加队员', 'yang')
    await see(page, '杨建国')
  }),
  member('insurance', async (page) => {
    await open(page, '职工医疗互助')
    await see(page, '不参保')
  }),
  at('demo-member', 'signup/honours', PAST),
  at('demo-member', 'signup/door?scene=wrong', '知道了'),
  at('demo-student', 'signup/list', DRIVE),
]

/** Screens of whoever organises. */
const WORK: readonly Screen[] = [
  at('demo-chair', 'work/signups', DRIVE),
  chair('drive', (page) => openBoard(page, DRIVE)),
  chair('past', (page) => openBoard(page, PAST)),
  chair('insurance', (page) => openBoard(page, '职工医疗互助')),
  chair('enrol', async (page) => {
    await openBoard(page, '职工医疗互助')
    await page.getByRole('link').locator('visible=true').last().click()
    await see(page, '登记为')
  }),
  chair('desk', (page) => openDesk(page, DRIVE)),
  chair('person', async (page) => {
    await openDesk(page, DRIVE)
    await openPerson(page)
    await see(page, '请核对')
    await tap(page, '已献血', 'radio')
  }),
  chair('many', async (page) => {
    await openDesk(page, DRIVE)
    await tap(page, '批量登记结果')
    await tap(page, /^登记选中的/)
    await see(page, '撤回这些人的结果')
  }),
  chair('team', async (page) => {
    await openDesk(page, MATCH)
    await openPerson(page)
    await see(page, '借出')
  }),
  chair('door', async (page) => {
    await openBoard(page, MATCH)
    await open(page, '门口签到码')
    await see(page, '签到从')
  }),
  at('demo-chair', 'work/signup-edit', '选种类'),
  editor('blood', async (page) => {
    await open(page, '义务献血')
    await see(page, '报名时间')
  }),
  editor('question', async (page) => {
    await open(page, '活动')
    await tap(page, '添加一题')
    await tap(page, '单选', 'radio')
    await tap(page, /^敏感内容/, 'switch')
  }),
  at('demo-liaison', 'work/signups', DRIVE),
]

export const SIGNUP_SCREENS: readonly Screen[] = [...OWN, ...WORK]
