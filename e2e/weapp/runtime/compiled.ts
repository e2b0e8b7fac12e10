/** What travels from the compiler in Node to the runtime in the browser. */
export interface Compiled {
  app: AppConfig
  theme: Record<'light' | 'dark', Record<string, string>>
  pages: Record<string, PageConfig>
  components: Record<string, PageConfig>
  /** Sources by path, with `.js`. */
  scripts: Record<string, string>
  /** An expression that makes the groups of compiled templates. */
  templates: string
  /** Style sheets by path, without a suffix. */
  styles: Record<string, string>
  apiNames: string[]
}

export interface Window {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  enablePullDownRefresh?: boolean
}

export interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  window: Window
  themeLocation: string
}

export interface PageConfig extends Window {
  usingComponents?: Record<string, string>
  component?: boolean
}
