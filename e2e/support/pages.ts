import type { Page } from 'playwright-core'
import type { Looks } from './browser'
import { CONDOLENCE_SCREENS } from './condolence-pages'
import type { Look } from './inspect'
import { after, at, type Screen } from './screen'
import { SIGNUP_SCREENS } from './signup-pages'
import { open, see, tap, type } from './steps'

/** Every screen of the app. */
export const SCREENS: readonly Screen[] = [
  at('demo-stranger', 'pages/home', '绑定身份'),
  at('demo-stranger', 'pages/bind', '我是谁'),
  at(
    'demo-stranger',
    'pages/bind',
    '我是谁',
    after('student', (page) => tap(page, '学生', 'radio')),
  ),
  at('demo-stranger', 'pages/set-up', '我是主席'),
  at('demo-student', 'pages/home', '同学'),
  at('demo-member', 'pages/home', '新年年货'),
  at('demo-member', 'pages/gift?id={id}', '还没有领取'),
  at(
    'demo-member',
    'pages/gift?id={id}',
    '还没有领取',
    after('code', (page) => tap(page, '出示领取码')),
  ),
  at('demo-member', 'pages/proxy?id={id}', '请谁代领'),
  at(
    'demo-member',
    'pages/proxy?id={id}',
    '请谁代领',
    after('reason', async (page) => {
      await type(page, '姓名或拼音', '杨建国')
      await open(page, '杨建国')
      await see(page, '出差')
    }),
  ),
  at('demo-member', 'pages/claim?scene=wrong', '知道了'),
  at('demo-member', 'pages/me', '名册上的我'),
  at('demo-student', 'letters/home', '自习室'),
  at(
    'demo-student',
    'letters/home',
    '自习室',
    after('own', async (page) => {
      await open(page, '自习室')
      await see(page, '办理经过')
    }),
  ),
  at('demo-member', 'letters/write', '写给'),
  at(
    'demo-member',
    'letters/write',
    '写给',
    after('anonymous', (page) => tap(page, '匿名', 'radio')),
  ),
  at('demo-member', 'letters/board', '饮水机'),
  at('demo-member', 'letters/proposals', '征集附议'),
  at(
    'demo-chair',
    'letters/proposals',
    '征集附议',
    after('decide', (page) => tap(page, '转为意见')),
  ),
  at('demo-dean', 'office/list', '实训设备'),
  at(
    'demo-dean',
    'office/list',
    '实训设备',
    after('letter', async (page) => {
      await open(page, '实训设备')
      await see(page, '下一步')
    }),
  ),
  at('demo-dean', 'office/statistics', '收到'),
  at('demo-chair', 'office/proposed', '请核对'),
  at('demo-dean', 'office/replies', '存一条'),
  at('demo-custodian', 'office/asked', '没有要决定的申请'),
  at('demo-member', 'pages/seats', '教务办联络员'),
  at('demo-member', 'pages/inbox', '各多提醒我一次'),
  at('demo-member', 'pages/vouchers', '电影券'),
  at(
    'demo-member',
    'pages/vouchers',
    '电影券',
    after('one', async (page) => {
      await open(page, '还没有打开')
      await see(page, '查看券码')
    }),
  ),
  at(
    'demo-member',
    'pages/vouchers',
    '电影券',
    after('code', async (page) => {
      await open(page, '有效期至')
      await tap(page, '查看券码')
      await see(page, '复制券码')
    }),
  ),
  at('demo-member', 'pages/voucher?id=none', '没有这张券'),
  at('demo-liaison', 'work/redeem', '核销'),
  at(
    'demo-liaison',
    'work/redeem',
    '核销',
    after('type', (page) => tap(page, '输入券码')),
  ),
  at('demo-liaison', 'work/campaigns', '中秋礼品'),
  at('demo-liaison', 'work/hand-out?id={id}', '全部已发'),
  at(
    'demo-liaison',
    'work/hand-out?id={id}',
    '全部已发',
    after('person', async (page) => {
      await tap(page, /更多$/)
      await see(page, '本人已领到')
    }),
  ),
  at(
    'demo-liaison',
    'work/hand-out?id={id}',
    '全部已发',
    after('all', (page) => tap(page, '全部已发')),
  ),
  at('demo-liaison', 'work/station?id={id}', '工会之家'),
  at(
    'demo-liaison',
    'work/station?id={id}',
    '工会之家',
    after('open', async (page) => {
      const token = page.locator('.token')
      const opens = page.getByRole('button', { name: '打开领取点' })
      // In the looks after the first it is open already.
      await token.or(opens).first().waitFor()
      if (await opens.isVisible()) await opens.click()
      await token.waitFor()
    }),
  ),
  at('demo-liaison', 'work/conflicts?id={id}', '没有'),
  at('demo-chair', 'pages/home', '我的工作'),
  at('demo-chair', 'work/edit', '礼品名称'),
  at('demo-chair', 'work/board?id={id}', '还没领'),
  at('demo-chair', 'work/stock?id={id}', '菜籽油'),
  at(
    'demo-chair',
    'work/stock?id={id}',
    '菜籽油',
    after('move', (page) => tap(page, '补货或调拨')),
  ),
  at('demo-chair', 'work/vouchers', '蛋糕券'),
  at('demo-chair', 'work/voucher-edit', '每张面值'),
  at(
    'demo-chair',
    'work/vouchers',
    '蛋糕券',
    after('codes', async (page) => {
      await open(page, '电影券')
      await open(page, '导入券码')
      await type(page, '或者粘贴，一行一个', 'ABCD-0001\nABCD-0001\n12')
      await tap(page, '看一看')
      await see(page, '第 2 行')
    }),
  ),
  at('demo-chair', 'work/birthdays', '这个月'),
  at(
    'demo-chair',
    'work/vouchers',
    '蛋糕券',
    after('pool', async (page) => {
      await open(page, '电影券')
      await see(page, '发给谁了')
    }),
  ),
  at(
    'demo-chair',
    'work/vouchers',
    '蛋糕券',
    after('issue', async (page) => {
      await open(page, '电影券')
      await tap(page, '发放')
      await tap(page, '看看发给多少人')
      await see(page, '将发给')
    }),
  ),
  at(
    'demo-chair',
    'work/vouchers',
    '蛋糕券',
    after('void', async (page) => {
      await open(page, '电影券')
      await open(page, '赵文静')
      await see(page, '补发一张')
    }),
  ),
  ...CONDOLENCE_SCREENS,
  at('demo-chair', 'work/roster', '联络员'),
  at(
    'demo-chair',
    'work/roster',
    '联络员',
    after('person', async (page) => {
      await open(page, '赵文静')
      await see(page, '加入')
    }),
  ),
  at('demo-chair', 'work/roster-import', '模板'),
  at('demo-chair', 'work/corrections', '没有'),
  at('demo-chair', 'work/journal', '中秋礼品'),
  at('demo-chair', 'work/deliveries?id={id}', '还没有提醒过'),
  at(
    'demo-chair',
    'pages/seats',
    '教务办联络员',
    after('post', (page) => open(page, '教务办联络员')),
  ),
  ...SIGNUP_SCREENS,
]

/** The largest text that WeChat's care mode and system settings give, against the normal. */
export const LARGE = 1.6

/** The ways in which every screen is looked at. */
export const LOOKS: readonly (readonly [Look, Looks])[] = [
  ['light', {}],
  ['dark', { dark: true }],
  ['large', { textScale: LARGE }],
]

/** What the picture of a screen is called. */
export const nameOf = ({ who, path, then }: Screen): string =>
  [who, path.split('?')[0]?.replace(/\W/g, '-'), then?.name].filter(Boolean).join('-')

/**
 * Opens a screen and does there what belongs to it.
 * @throws Error when the word does not appear
 */
export async function visit(page: Page, address: string, { path, word, then }: Screen, id: string) {
  const [route = '', query = ''] = path.replace('{id}', id).split('?')
  // A search of its own makes the browser load the page anew, as from a link.
  await page.goto(`${address}/app/?${route}${then?.name ?? ''}#/${route}/index?${query}`)
  await see(page, word)
  await page.waitForFunction(`!document.querySelector('.taro_page:not(.taro_page_shade) .bone')`)
  await then?.act(page)
  await page.waitForTimeout(250)
}
