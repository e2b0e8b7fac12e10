import { usePullDownRefresh } from '@tarojs/taro'
import { Row, Tag } from '../../components/card'
import { countUnread } from '../../contract/reminder'
import { go } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'

/** What the branch has told me, and how much of it is new. */
export function Messages() {
  const { data, reload } = useAsk(countUnread, {})
  usePullDownRefresh(() => void reload())
  const unread = data?.unread ?? 0
  return (
    <Row
      icon="send"
      title="消息"
      note="提醒和通知，怎样提醒我"
      side={unread > 0 && <Tag kind="wait" text={`${unread} 条新的`} />}
      onTap={() => go('pages/inbox')}
    />
  )
}
