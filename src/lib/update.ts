import Taro from '@tarojs/taro'
import { queueRests } from './queue'
import { confirm } from './say'

/** A new version is on the phone: asks for the restart, and never takes it while a hand-over is on the line. */
async function offer(manager: Taro.UpdateManager) {
  await queueRests()
  if (!(await confirm('有新版本', '新版本已经准备好，重启后使用。', '重启'))) return
  await queueRests()
  manager.applyUpdate()
}

/** Whoever says no gets the new version when the app is next opened: WeChat sees to that. */
export function watchUpdates() {
  if (!Taro.canIUse('getUpdateManager')) return
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(() => void offer(manager))
}
