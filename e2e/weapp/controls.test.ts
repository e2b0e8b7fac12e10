import { open, see } from '../support/steps'
import { type Files, readDist } from './dist'
import { openWeapp } from './open'
import { setWeappStage } from './stage'

const stage = setWeappStage()
/** How long a step may take once the first page is open. */
const PATIENCE_MS = 10_000
const OPEN_OR_FAULTY = 'window.weapp && (window.weapp.stack.length > 0 || window.weapp.faults.length > 0)'

/** A short journey, given up as soon as something is known to be wrong. @returns what went wrong on the way */
async function faultsWith(files: Files, patience = PATIENCE_MS): Promise<string[]> {
  const opened = await openWeapp(stage.browser(), stage.address(), 'demo-member', { files }).catch(String)
  if (typeof opened === 'string') return [opened]
  const { page, faults } = opened
  const journey = async () => {
    await page.waitForFunction(OPEN_OR_FAULTY, null, { timeout: 30_000 })
    if ((await faults()).length > 0) return
    page.setDefaultTimeout(patience)
    await open(page, '中秋礼品')
    await see(page, '还没有领取')
  }
  const ended = await journey().then(
    () => [],
    (error) => [String(error)],
  )
  const all = [...ended, ...(await faults())]
  await page.context().close()
  return all
}

/** dist/weapp with one text in one file replaced. */
function broken(path: string, from: string | RegExp, to: string): Files {
  const files = readDist()
  const text = files.get(path) ?? ''
  const changed = text.replaceAll(from, to)
  if (changed === text) throw new Error(`${path} holds no ${from}`)
  return files.set(path, changed)
}

const CONTROLS: readonly (readonly [
  what: string,
  path: string,
  from: string | RegExp,
  to: string,
  fault: RegExp,
])[] = [
  [
    "a page's script registers nothing",
    'pages/gift/index.js',
    'Page(',
    'void(',
    /gift\/index\.js called no Page/,
  ],
  ["a page's script stops", 'pages/home/index.js', '"use strict";', 'throw new Error("stopped");', /stopped/],
  ['taps are bound to nothing', 'base.wxml', 'bindtap="eh"', '', /Timeout/],
  ['taps are bound to a handler that is not there', 'base.wxml', 'bindtap="eh"', 'bindtap="he"', /Timeout/],
  ['roles are dropped', 'base.wxml', / aria-role="[^"]*"/g, '', /Timeout/],
  ['texts are bound to nothing', 'base.wxml', '{{i.v}}', '{{i.nothing}}', /Timeout/],
  ['a template has a bad expression', 'base.wxml', '{{i.v}}', '{{i.v +}}', /base\.wxml:\d+: unexpected/],
  ['the templates choose by a script that is gone', 'utils.wxs', 'module.exports', 'module.other', /./],
  [
    'a page imports a template that is gone',
    'pages/home/index.wxml',
    'base.wxml',
    'basis.wxml',
    /basis\.wxml, which is missing/,
  ],
  [
    'app.json does not list a page',
    'app.json',
    '"pages/gift/index",',
    '',
    /page "pages\/gift\/index" is not found/,
  ],
  [
    'app.json lists a page that is not there',
    'app.json',
    'pages/me/index',
    'pages/you/index',
    /pages\/you\/index\.js is missing/,
  ],
  [
    "the app's code reaches for the browser",
    'common.js',
    /^/g,
    'window.location.reload();',
    /reading 'location'/,
  ],
  [
    'the app calls what the runtime lacks',
    'app.js',
    /^/g,
    'wx.getLocation({});',
    /wx\.getLocation is not in the runtime/,
  ],
  [
    'a package is gone',
    'app.json',
    '"root":"work"',
    '"root":"labour"',
    /labour\/campaigns\/index\.js is missing/,
  ],
  [
    'main reaches into a package',
    'pages/home/index.js',
    /^/g,
    'require("../../work/campaigns/index");',
    /reaches into the package work/,
  ],
]

/** All run at once: most of their time is waiting for what does not come. */
let results: Promise<string[]>[] = []
beforeAll(() => {
  results = CONTROLS.map(async ([, path, from, to]) => faultsWith(broken(path, from, to)))
})

test('the mini program as it was built passes', async () => {
  expect(await faultsWith(readDist(), 30_000)).toEqual([])
})

test.each(CONTROLS.map(([what, , , , fault], position) => [what, fault, position] as const))(
  'control: %s, and the run fails',
  async (_what, fault, position) => {
    expect((await results[position])?.join('\n')).toMatch(fault)
  },
)
