import { Text, View } from '@tarojs/components'
import { keptLists } from '../lib/kept-lists'
import { anyWaiting } from '../lib/queue'
import { lastUser } from '../lib/session'
import { useOnline } from '../lib/use-online'
import { Icon } from './icon'

/** Whoever has a kept list or a hand-over on the way goes on without signal. */
const handsOut = () => anyWaiting() || keptLists(lastUser()).length > 0

/** While the line is gone: says so, and what still works. */
export function OfflineBand() {
  if (useOnline()) return null
  return (
    <View className="band" role="status">
      <Icon name="wifi-off" className="notice__icon" />
      <Text className="notice__text">
        {handsOut()
          ? '没有网络。发放可以照常登记，有网络后自动上传。'
          : '没有网络。现在看到的可能是之前的内容，有网络后自动更新。'}
      </Text>
    </View>
  )
}
