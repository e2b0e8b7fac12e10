import { buildApp } from '../tools/build/build-app'
import { buildFunctions } from '../tools/build/build-functions'

const EVERY_MS = 1000
/** Time to mend what did not compile. */
const AFTER_FAILURE_MS = 10_000
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Builds again what a change has made stale; the page is reloaded by hand. It asks the builds themselves every
 * second, since Node's recursive watching loses files that an editor replaces.
 * @param onFunctions starts the functions anew
 * @param gallery as `buildApp` takes it
 */
export async function watchSources(onFunctions: () => void, gallery: boolean): Promise<never> {
  console.log('改动源码后会自动重新编译')
  for (;;) {
    await pause(EVERY_MS)
    try {
      if (await buildFunctions()) onFunctions()
      if (await buildApp('h5', gallery)) console.log('已更新，请刷新页面')
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
      await pause(AFTER_FAILURE_MS)
    }
  }
}
