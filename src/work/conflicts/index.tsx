import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Leaving } from '../../components/leaving'
import { Empty, Loaded, Screen } from '../../components/screen'
import { ReasonSheet } from '../../components/sheet'
import type { Output } from '../../contract/action'
import { listConflicts, settleConflict } from '../../contract/campaign'
import { showInstant } from '../../contract/time'
import { call } from '../../lib/call'
import { useParam } from '../../lib/nav'
import { toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'

type Conflict = Output<typeof listConflicts>['conflicts'][number]

const USUAL = ['多发的一份已收回', '登记重复，实物只发了一份', '已向本人核实']

const Case = ({ conflict, onSettle }: { conflict: Conflict; onSettle: () => void }) => (
  <Card title={conflict.department ? `${conflict.name} · ${conflict.department}` : conflict.name}>
    <Text className="text">{conflict.reason}</Text>
    {conflict.first && <Text className="quiet">已有的记录：{conflict.first}</Text>}
    <Text className="quiet">
      {showInstant(conflict.happenedAt)} 离线登记，经办 {conflict.by}；{showInstant(conflict.arrivedAt)} 上传
    </Text>
    <Button text="登记处理结果" label={`${conflict.name} 登记处理结果`} onTap={onSettle} />
  </Card>
)

/** Hand-overs without signal that the server then refused; each is settled by a person, with a note. */
export default function Conflicts() {
  const id = useParam('id')
  const ask = useAsk(listConflicts, { id })
  usePullDownRefresh(() => void ask.reload())
  const [chosen, setChosen] = useState<Conflict | null>(null)
  const { busy, run } = useDo()
  const settle = (note: string) =>
    run(async () => {
      if (!chosen) return
      await call(settleConflict, { id: chosen.id, note })
      setChosen(null)
      await ask.reload()
      toast('已登记处理结果')
    })
  return (
    <Screen>
      <Loaded ask={ask}>
        {({ conflicts }) =>
          conflicts.length === 0 ? (
            <Empty
              icon="shield-check"
              text="没有待核对的记录。离线登记的与已有的记录对不上时，会列在这里。"
            />
          ) : (
            <Leaving items={conflicts} keyOf={({ id: key }) => key}>
              {(one) => <Case conflict={one} onSettle={() => setChosen(one)} />}
            </Leaving>
          )
        }
      </Loaded>
      {chosen && (
        <ReasonSheet
          title={`处理：${chosen.name}`}
          label="处理说明"
          confirm="处理完毕"
          usual={USUAL}
          busy={busy}
          onClose={() => setChosen(null)}
          onReason={(note) => void settle(note)}
        />
      )}
    </Screen>
  )
}
