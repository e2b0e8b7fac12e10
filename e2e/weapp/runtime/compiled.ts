/** What travels from the compiler in Node to the runtime in the browser. */
export interface Compiled extends Package {
  app: AppConfig
  theme: Record<'light' | 'dark', Record<string, string>>
  pages: Record<string, PageConfig>
  components: Record<string, PageConfig>
  /** An expression that makes the groups of compiled templates. */
  templates: string
  apiNames: string[]
  /** Pictures and the like, by path. */
  assets: string[]
}

/** What arrives together: the main package with the start, a subpackage when it is needed or foreseen. */
export interface Package {
  /** Sources by path, with `.js`. */
  scripts: Record<string, string>
  /** Style sheets by path, without a suffix. */
  styles: Record<string, string>
}

export interface Window {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  enablePullDownRefresh?: boolean
}

export interface AppConfig {
  pages: string[]
  subPackages?: { root: string; name?: string; pages: string[] }[]
  preloadRule?: Record<string, { packages: string[] }>
  tabBar?: { list: { pagePath: string; text: string }[] }
  window: Window
  themeLocation: string
}

export interface PageConfig extends Window {
  usingComponents?: Record<string, string>
  component?: boolean
}
