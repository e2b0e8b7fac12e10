import { listCampaigns } from '../src/contract/campaign'
import { askAs } from './support/api'
import { shoot } from './support/browser'
import { faultsOf } from './support/inspect'
import { setStage } from './support/stage'
import { see } from './support/steps'

/** Every page, who sees it, and a word that is there once it has loaded. `{id}` is the campaign of these days. */
const PAGES = [
  ['demo-stranger', 'pages/home', '绑定身份'],
  ['demo-stranger', 'pages/bind', '我是谁'],
  ['demo-stranger', 'pages/set-up', '我是主席'],
  ['demo-student', 'pages/home', '同学'],
  ['demo-member', 'pages/home', '新年年货'],
  ['demo-member', 'pages/gift?id={id}', '何时何地'],
  ['demo-member', 'pages/proxy?id={id}', '请谁代领'],
  ['demo-member', 'pages/claim?scene=wrong', '知道了'],
  ['demo-member', 'pages/me', '名册上的我'],
  ['demo-member', 'pages/seats', '教务办联络员'],
  ['demo-liaison', 'work/campaigns', '中秋礼品'],
  ['demo-liaison', 'work/hand-out?id={id}', '全部已发'],
  ['demo-liaison', 'work/station?id={id}', '工会之家'],
  ['demo-liaison', 'work/conflicts?id={id}', '没有'],
  ['demo-chair', 'pages/home', '我的工作'],
  ['demo-chair', 'work/edit', '礼品名称'],
  ['demo-chair', 'work/board?id={id}', '还没领'],
  ['demo-chair', 'work/stock?id={id}', '菜籽油'],
  ['demo-chair', 'work/roster', '联络员'],
  ['demo-chair', 'work/roster-import', '模板'],
  ['demo-chair', 'work/corrections', '没有'],
  ['demo-chair', 'work/journal', '中秋礼品'],
] as const
const LOOKS = [
  ['light', {}],
  ['dark', { dark: true }],
  ['large', { textScale: 1.6 }],
] as const

const stage = setStage()

type Looks = (typeof LOOKS)[number][1]

/** One person's pages, one after the other. @returns what is wrong with them */
async function faultsSeenBy(openid: string, id: string, name: string, looks: Looks): Promise<string[]> {
  const faults: string[] = []
  const page = await stage.as(openid, looks)
  for (const [who, path, word] of PAGES) {
    if (who !== openid) continue
    const [route = '', query = ''] = path.replace('{id}', id).split('?')
    // A search of its own makes the browser load the page anew, as from a link.
    await page.goto(`${stage.address()}/app/?${route}#/${route}/index?${query}`)
    await see(page, word).catch(() => faults.push(`${openid} ${route}: 「${word}」 does not appear`))
    await page.waitForTimeout(250)
    await shoot(page, `${name}-${openid}-${route.replace(/\W/g, '-')}`)
    faults.push(...(await faultsOf(page)).map((fault) => `${openid} ${route}: ${fault}`))
  }
  await page.context().close()
  return faults
}

test.each(LOOKS)(
  'every page in %s: no fault that a machine can see',
  async (name, looks) => {
    const { campaigns } = await askAs(stage.address(), 'demo-chair', listCampaigns, {})
    const id = campaigns.find(({ title }) => title === '中秋礼品')?.id ?? ''
    const people = [...new Set(PAGES.map(([who]) => who))]
    const faults = await Promise.all(people.map((openid) => faultsSeenBy(openid, id, name, looks)))
    expect(faults.flat()).toEqual([])
  },
  120_000,
)
