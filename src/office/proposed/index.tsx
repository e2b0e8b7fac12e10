import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { Button } from '../../components/button'
import { Card, Notice } from '../../components/card'
import { Empty, Loaded, Screen } from '../../components/screen'
import { raiseProposal } from '../../contract/conversion'
import { listProposed, publishLetter } from '../../contract/office'
import { showNo } from '../../contract/proposal'
import { showDay } from '../../contract/time'
import { call } from '../../lib/call'
import { confirm, toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'

/** Drafts of other people: whoever publishes has read what the public will read. */
export default function Proposed() {
  const ask = useAsk(listProposed, {})
  usePullDownRefresh(() => void ask.reload())
  const { busy, run } = useDo()
  const publish = async (id: string) => {
    if (!(await confirm('公开这份答复', '所有人都能看到。请确认没有能认出来信人的内容。', '公开'))) return
    await run(async () => {
      await call(publishLetter, { id })
      await ask.reload()
      toast('已公开')
    })
  }
  const raise = async ({ id, draftNo }: { id: string; draftNo: number }) => {
    if (!(await confirm('提出这件提案', '所有会员都能看到。请确认没有能认出来信人的内容。', '提出'))) return
    await run(async () => {
      const { proposal } = await call(raiseProposal, { id, draftNo })
      await ask.reload()
      toast(`已提出，${showNo(proposal)}`)
    })
  }
  return (
    <Screen>
      <Notice>
        请核对：没有姓名、班级、时间、房间号等能认出来信人的内容。不妥就不要公开，请拟稿的同事改。
      </Notice>
      <Loaded ask={ask}>
        {({ drafts, proposals }) => (
          <>
            {drafts.length + proposals.length === 0 && (
              <Empty text="没有要核对的公开稿。自己拟的稿要由别的同事核对。" />
            )}
            {drafts.map(({ id, title, text, answer, day, desk }) => (
              <Card key={id} title={title}>
                <Text className="quiet">{`${desk}，${showDay(day)}拟稿`}</Text>
                <Text className="text">{text}</Text>
                <Text className="text">{`答复：${answer}`}</Text>
                <Button kind="main" text="核对无误，公开" busy={busy} onTap={() => void publish(id)} />
              </Card>
            ))}
            {proposals.map((one) => (
              <Card key={`proposal-${one.id}`} title={one.title}>
                <Text className="quiet">{`提案稿，${one.desk}，${showDay(one.day)}拟稿；来信人已同意，${one.proposer ? `以${one.proposer}的姓名提出` : '不具名'}`}</Text>
                <Text className="text">{one.text}</Text>
                <Button kind="main" text="核对无误，提出提案" busy={busy} onTap={() => void raise(one)} />
              </Card>
            ))}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
