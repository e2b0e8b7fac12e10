import { number, optional, string } from 'valibot'
import { api } from './api/api'
import { cloud } from './api/cloud'
import { deviceApis } from './api/device'
import { dialogApis } from './api/dialogs'
import { documentApis } from './api/documents'
import { fileSystemApis } from './api/file-system'
import { USER_DATA_PATH } from './api/files'
import { logApis } from './api/log'
import { navigationApis } from './api/navigation'
import { networkApis } from './api/network'
import { pictureApis } from './api/pictures'
import { demandConsent, privacyApis } from './api/privacy'
import { scanApis } from './api/scan'
import { sheetApis } from './api/sheet'
import { storageApis } from './api/storage'
import { subscribeApis } from './api/subscribe'
import { updateApis } from './api/update'
import type { Compiled } from './compiled'
import { hasElement } from './elements'
import { fault } from './record'
import type { Stack } from './stack'

/** What the app uses of `wx`, and no more. */
function presentApis(stack: Stack) {
  return {
    env: { USER_DATA_PATH },
    cloud,
    nextTick: (work: () => void) => void Promise.resolve().then(work),
    pageScrollTo: api(
      'pageScrollTo',
      { scrollTop: optional(number(), 0), duration: optional(number(), 300) },
      ({ scrollTop }) => scrollTo(0, scrollTop),
    ),
    setClipboardData: api('setClipboardData', { data: string() }, async ({ data }) => {
      await demandConsent('setClipboardData')
      await navigator.clipboard.writeText(data)
    }),
    ...deviceApis,
    ...dialogApis,
    ...documentApis,
    ...fileSystemApis,
    ...logApis,
    ...navigationApis(stack),
    ...networkApis(),
    ...pictureApis,
    ...privacyApis,
    ...scanApis,
    ...sheetApis,
    ...storageApis,
    ...subscribeApis,
    ...updateApis,
  }
}
export type Wx = ReturnType<typeof presentApis>

/** `wx` as the app's code has it. Whatever WeChat has and the runtime lacks is a fault by name. */
export function createWx({ apiNames }: Compiled, stack: Stack) {
  const present = presentApis(stack)
  const lacking = apiNames
    .filter((name) => !(name in present) && name !== 'canIUse')
    .map((name) => [
      name,
      () => {
        fault(`wx.${name} is not in the runtime`)
        throw new Error(`wx.${name} is not in the runtime`)
      },
    ])
  const has = (name: string) => name in present || hasElement(name)
  /** Doc: `button.open-type.contact` and the like too; here whoever has the button has its kinds. */
  const canIUse = (asked: string) => has(asked.split('.')[0] ?? '')
  return { ...Object.fromEntries(lacking), ...present, canIUse }
}
