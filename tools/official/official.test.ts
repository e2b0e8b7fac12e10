import { askCompilers } from './compilers'
import { smallProgram } from './testing'
import { askUploader } from './uploader'

const wxml = (text: string) => ({ 'page/index.wxml': text })
const wxss = (text: string) => ({ 'page/index.wxss': text })

test('wcc and wcsc have nothing to say against a whole mini program', () => {
  expect(askCompilers(smallProgram())).toBeNull()
})

test.each([
  ['a bad expression', wxml('<view>{{ name + }}</view>'), /page\/index\.wxml/],
  ['a tag that is not closed', wxml('<view><text></view>'), /page\/index\.wxml:1:\d+: expect end-tag/],
  ['a script that is not there', wxml('<wxs src="gone.wxs" module="gone" />'), /gone\.wxs not found/],
  ['a bad script', wxml('<wxs module="bad">var a = ;</wxs>'), /page\/index\.wxml/],
  ['a style without an end', wxss('.warm { color: '), /page\/index\.wxss/],
  ['a nested style', wxss('.warm { .cold { color: red; } }'), /page\/index\.wxss/],
])('control: %s is refused by wcc or wcsc', (_what, change, words) => {
  expect(askCompilers(smallProgram(change))).toMatch(words)
})

// It takes seconds for each, most of them to start; that it accepts a whole one is what every build shows.
test('control: miniprogram-ci refuses a bad script, a bad template and a bad setting', async () => {
  const theme = '{ "light": { "text": "black" }, "dark": { "text": "white" } }'
  const app = `{ "pages": ["page/index"], "themeLocation": "theme.json", "window": { "backgroundTextStyle": "@text" } }`
  expect(
    await askUploader([
      smallProgram({ 'page/index.js': 'Page({' }),
      smallProgram(wxml('<view><text></view>')),
      smallProgram({ 'app.json': app, 'theme.json': theme }),
    ]),
  ).toEqual([
    expect.stringContaining('page/index.js'),
    expect.stringContaining('unexpected end tag'),
    expect.stringContaining('backgroundTextStyle'),
  ])
}, 300_000)
