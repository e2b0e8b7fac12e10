import { number, optional, string } from 'valibot'
import { api } from './api/api'
import { cloud } from './api/cloud'
import { deviceApis } from './api/device'
import { dialogApis } from './api/dialogs'
import { documentApis } from './api/documents'
import { fileSystemApis } from './api/file-system'
import { USER_DATA_PATH } from './api/files'
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

/** What the app uses of `wx`, and no more. Whatever else WeChat has is a fault by name. */
export function createWx({ apiNames }: Compiled, stack: Stack): Record<string, unknown> {
  const present: Record<string, unknown> = {
    env: { USER_DATA_PATH },
    cloud,
    canIUse: (name: string) => canUse(name.split('.')[0] ?? ''),
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
  const canUse = (name: string) => name in present || hasElement(name)
  const lacking = apiNames
    .filter((name) => !(name in present))
    .map((name) => [
      name,
      () => {
        fault(`wx.${name} is not in the runtime`)
        throw new Error(`wx.${name} is not in the runtime`)
      },
    ])
  return { ...Object.fromEntries(lacking), ...present }
}
