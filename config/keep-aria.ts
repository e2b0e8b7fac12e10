import { resolve } from 'node:path'
import { SPOKEN } from './spoken'

/** As much of Taro's platform object as is used here; `@tarojs/service` is no dependency of ours. */
interface Platform {
  runtimePath: string | string[]
  template?: {
    mergeComponents(context: Context, patch: typeof SPOKEN): void
    replacePropName(name: string, ...others: unknown[]): string
  }
}
interface Context {
  registerMethod(method: { name: string; fn: (platform: Platform) => void }): void
}

/**
 * A Taro plugin. Taro's templates for WeChat carry a fixed list of properties and drop what a screen reader needs:
 * here it is added to the templates and, so that both agree on short names, to the runtime. WeChat calls `role`
 * `aria-role`.
 */
export default (context: Context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      const { template } = platform
      if (!template) return
      template.mergeComponents(context, SPOKEN)
      const replace = template.replacePropName.bind(template)
      template.replacePropName = (name, ...others) =>
        name === 'role' ? 'aria-role' : replace(name, ...others)
      platform.runtimePath = [platform.runtimePath, resolve('config/keep-aria-runtime.ts')].flat()
    },
  })
}
