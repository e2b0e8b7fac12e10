import { shoot } from './support/browser'
import { faultsOf } from './support/inspect'
import { setStage } from './support/stage'

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

/** The id of the demo's campaign in hand, as the chair's list has it. */
async function currentCampaign(): Promise<string> {
  const response = await fetch(`${stage.address()}/call/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': 'demo-chair' },
    body: JSON.stringify({ action: 'campaign.list', input: {} }),
  })
  const { data } = await response.json()
  const found = data.campaigns.find(({ title }: { title: string }) => title === '中秋礼品')
  return String(found.id)
}

test.each(LOOKS)(
  'every page in %s: no fault that a machine can see',
  async (look, looks) => {
    const id = await currentCampaign()
    const faults: string[] = []
    for (const openid of new Set(PAGES.map(([who]) => who))) {
      const page = await stage.as(openid, looks)
      for (const [, path, word] of PAGES.filter(([who]) => who === openid)) {
        const [route = '', query = ''] = path.replace('{id}', id).split('?')
        await page.goto(`${stage.address()}/app/#/${route}/index?${query}`)
        await page.reload()
        const there = await page
          .getByText(word)
          .first()
          .waitFor({ timeout: 8000 })
          .then(
            () => true,
            () => false,
          )
        if (!there) faults.push(`${openid} ${route}: 「${word}」 does not appear`)
        await page.waitForTimeout(250)
        await shoot(page, `${look}-${openid}-${route.replace(/\W/g, '-')}`)
        faults.push(...(await faultsOf(page)).map((fault) => `${openid} ${route}: ${fault}`))
      }
      await page.context().close()
    }
    expect(faults).toEqual([])
  },
  120_000,
)
