import { Text } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card, Row } from '../../components/card'
import { Empty, Loaded, Screen } from '../../components/screen'
import { KIND_WORDS, STATE_WORDS } from '../../contract/letter'
import { listReplies, type Reply, saveReplies } from '../../contract/replies'
import { call } from '../../lib/call'
import { confirm, toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import { NewReply } from './new-reply'

interface DeskProps {
  desk: string
  replies: readonly Reply[]
  onChange: () => void
}

const facts = ({ state, kind, auto }: Reply) =>
  [STATE_WORDS[state], kind ? KIND_WORDS[kind] : '各类来信', auto && '自动发出'].filter(Boolean).join('，')

function Desk({ desk, replies, onChange }: DeskProps) {
  const { busy, run } = useDo()
  const save = (next: Reply[], done: string) =>
    run(async () => {
      await call(saveReplies, { desk, replies: next })
      onChange()
      toast(done)
    })
  const remove = async (reply: Reply) => {
    if (await confirm('删除这条回复', reply.text, '删除')) {
      await save(
        replies.filter((one) => one !== reply),
        '已删除',
      )
    }
  }
  return (
    <>
      <Card title="已存的">
        {replies.length === 0 && <Empty text="还没有。把常说的话存在这里，答复时点一下就能用。" />}
        {replies.map((reply) => (
          <Row
            key={`${reply.state}${reply.kind}${reply.text}`}
            title={reply.text}
            note={facts(reply)}
            side={
              <Button
                small
                text="删除"
                label={`删除${reply.text}`}
                busy={busy}
                onTap={() => void remove(reply)}
              />
            }
          />
        ))}
      </Card>
      <NewReply busy={busy} onAdd={(reply) => void save([...replies, reply], '已存')} />
    </>
  )
}

/** Words that a desk says often, and those that it says by itself. */
export default function Replies() {
  const ask = useAsk(listReplies, {})
  return (
    <Screen>
      <Text className="quiet">同一步、同一类来信只能有一条自动回复；给所有类别的，由专门的那条优先。</Text>
      <Loaded ask={ask}>
        {({ desks }) =>
          desks.map(({ id, replies }) => (
            <Desk key={id} desk={id} replies={replies} onChange={() => void ask.reload()} />
          ))
        }
      </Loaded>
    </Screen>
  )
}
