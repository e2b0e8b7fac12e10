import type { Files } from './dist'

const PAGE = 'Page({ tap(event) { this.tapped(event) } })'
const WXML = `<view aria-role="button" bindtap="tap">按</view>
<button id="agree" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="tap">同意</button>
<picker mode="selector" range="{{['甲', '乙']}}" bindchange="tap" aria-label="哪一个"><view>选</view></picker>`

const fileOf = (page: string) => [
  [`${page}.js`, PAGE],
  [`${page}.json`, '{}'],
  [`${page}.wxml`, WXML],
  [`${page}.wxss`, ''],
]

/** A mini program of our own in WeChat's form, small enough to see what the runtime itself does. */
export const tinyApp = (): Files => {
  const pages = ['one', 'two', 'three', 'four']
  const app = {
    pages,
    subPackages: [
      { root: 'part', pages: ['inner'] },
      { root: 'other', pages: ['inner'] },
    ],
    tabBar: {
      list: [
        { pagePath: 'one', text: '甲' },
        { pagePath: 'two', text: '乙' },
      ],
    },
    window: { navigationBarTitleText: '小' },
    themeLocation: 'theme.json',
  }
  return new Map([
    ['app.json', JSON.stringify(app)],
    ['theme.json', '{"light":{},"dark":{}}'],
    ['app.js', 'App({})'],
    ['app.wxss', ''],
    ['share.png', ''],
    ...[...pages, 'part/inner', 'other/inner'].flatMap(fileOf),
  ] as [string, string][])
}
