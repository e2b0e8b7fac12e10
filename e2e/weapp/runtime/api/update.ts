import { fault } from '../record'
import { world } from '../world'

type Listener = () => void

const APPLIED = 'weapp-update-applied'
const found = () => (sessionStorage.getItem(APPLIED) ? 'none' : world.update)
const later = (tell: Listener) => void setTimeout(tell, 0)

/** Says what WeChat found once the app listens. */
const manager = {
  onCheckForUpdate: (tell: (answer: { hasUpdate: boolean }) => void) =>
    later(() => tell({ hasUpdate: found() !== 'none' })),
  onUpdateReady: (tell: Listener) => {
    if (found() === 'ready') later(tell)
  },
  onUpdateFailed: (tell: Listener) => {
    if (found() === 'failed') later(tell)
  },
  /** The mini program starts anew; before a version is ready there is nothing to apply. */
  applyUpdate: () => {
    if (found() !== 'ready') return fault('applyUpdate was called before an update was ready')
    sessionStorage.setItem(APPLIED, '1')
    location.reload()
  },
}

export const updateApis = { getUpdateManager: () => manager }
