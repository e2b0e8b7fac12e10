import { usePullDownRefresh } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '../../components/button'
import { Card, Row, Tag } from '../../components/card'
import { Empty, Loaded, Screen } from '../../components/screen'
import { type InboxMessage, listInbox, markRead } from '../../contract/reminder'
import { showInstant } from '../../contract/time'
import { call } from '../../lib/call'
import { goTo } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import { Wishes } from './wishes'

const Message = ({ message: { title, text, page, at, unread } }: { message: InboxMessage }) => (
  <Row
    label={showInstant(at)}
    title={title}
    note={text}
    side={unread && <Tag kind="wait" text="新" />}
    onTap={() => goTo(page)}
  />
)

/** Everything that the branch has told me, whether or not it came by WeChat; and what I want to be told. */
export default function Inbox() {
  const ask = useAsk(listInbox, {})
  const [older, setOlder] = useState<{ messages: InboxMessage[]; more: boolean } | null>(null)
  const { busy, run } = useDo()
  usePullDownRefresh(() => {
    setOlder(null)
    void ask.reload()
  })
  const newest = ask.data?.messages[0]
  const unseen = newest?.unread ? newest.at : null
  // Shown is read; the marks stay until the page is opened again.
  useEffect(() => {
    if (unseen) void call(markRead, { until: unseen }).catch(() => undefined)
  }, [unseen])
  return (
    <Screen>
      <Loaded ask={ask}>
        {(first) => {
          const messages = [...first.messages, ...(older?.messages ?? [])]
          const before = messages[messages.length - 1]?.at
          const more = () =>
            run(async () => {
              const next = await call(listInbox, { before }, { repeat: true })
              setOlder({ messages: [...(older?.messages ?? []), ...next.messages], more: next.more })
            })
          return (
            <>
              {messages.length === 0 ? (
                <Empty text="还没有消息。有要办的事时，会在这里提醒您。" />
              ) : (
                <Card title="消息">
                  {messages.map((message) => (
                    <Message key={message.id} message={message} />
                  ))}
                  {(older ?? first).more && <Button text="看更早的" busy={busy} onTap={() => void more()} />}
                </Card>
              )}
            </>
          )
        }}
      </Loaded>
      <Wishes />
    </Screen>
  )
}
