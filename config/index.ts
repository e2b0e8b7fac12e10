import { resolve } from 'node:path'
import type { UserConfigExport } from '@tarojs/cli'

/** Where the app finds its cloud; the local one needs none. */
const CLOUD_ENV = process.env.UNION_HOME_CLOUD_ENV ?? ''

/** Builds that also show the parts of the interface lie apart from those that users get. */
const suffix = process.env.UNION_HOME_GALLERY ? '-gallery' : ''
const platform = process.env.TARO_ENV ?? 'weapp'
const outputRoot = `dist/${platform}${suffix}`

const config: UserConfigExport<'webpack5'> = {
  projectName: 'union-home',
  date: '2026-09-01',
  // Sizes are points on every phone; text follows the system's setting by `--scale`.
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot,
  plugins: [
    '@tarojs/plugin-framework-react',
    '@tarojs/plugin-platform-weapp',
    '@tarojs/plugin-platform-h5',
    resolve('config/keep-aria.ts'),
  ],
  // Read by their paths, so nothing imports them: the picture of cards that are passed on, and the search's rules.
  copy: {
    patterns: [
      { from: 'src/assets/share.png', to: `${outputRoot}/share.png` },
      ...(platform === 'weapp' ? [{ from: 'src/sitemap.json', to: `${outputRoot}/sitemap.json` }] : []),
    ],
    options: {},
  },
  defineConstants: { CLOUD_ENV: JSON.stringify(CLOUD_ENV) },
  framework: 'react',
  // esbuild takes half the time of terser and makes a sixth more: right for the browser, not for the mini program.
  ...(platform === 'h5' && {
    jsMinimizer: 'esbuild',
    esbuild: { minify: { enable: true, config: { target: 'es2017' } } },
  }),
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true, name: `${platform}${suffix}` },
  mini: {
    // The plugin's own runtime part is TypeScript outside `src`.
    compile: { include: [(path: string) => path.startsWith(resolve('config'))] },
    postcss: { pxtransform: { enable: false, config: {} } },
  },
  h5: {
    publicPath: '/app/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: true, config: {} } },
  },
}

export default config
