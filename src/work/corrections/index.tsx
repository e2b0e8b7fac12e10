import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Row } from '../../components/card'
import { Leaving } from '../../components/leaving'
import { Empty, Loaded, Screen } from '../../components/screen'
import { ReasonSheet } from '../../components/sheet'
import type { Output } from '../../contract/action'
import { listCorrections, settleCorrection } from '../../contract/identity'
import { showInstant } from '../../contract/time'
import { call } from '../../lib/call'
import { confirm, toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'

type Correction = Output<typeof listCorrections>['corrections'][number]

/** What members say is wrong about them: taken over into the roster, or refused with a reason. */
export default function Corrections() {
  const ask = useAsk(listCorrections, {})
  usePullDownRefresh(() => void ask.reload())
  const [refusing, setRefusing] = useState<Correction | null>(null)
  const { busy, run } = useDo()
  const settle = async (id: string, accept: boolean, reason: string) => {
    await call(settleCorrection, { id, accept, reason })
    setRefusing(null)
    toast(accept ? '已更正，名册已改' : '已答复，本人会看到原因')
    await ask.reload()
  }
  const accept = async ({ id, member, label, value }: Correction) => {
    const agreed = await confirm('采纳更正', `名册里 ${member} 的${label}将改为「${value}」。`, '采纳')
    if (agreed) await run(() => settle(id, true, ''))
  }
  return (
    <Screen>
      <Loaded ask={ask}>
        {({ corrections }) =>
          corrections.length === 0 ? (
            <Empty icon="shield-check" text="没有待处理的更正。会员在「我的资料」里提出后，会出现在这里。" />
          ) : (
            <Leaving items={corrections} keyOf={({ id }) => id}>
              {(one) => (
                <Card title={`${one.member}（${one.department}）`}>
                  <Row label={`名册上的${one.label}`} title={one.before || '未记录'} />
                  <Row label={`${showInstant(one.at)} 申请更正为`} title={one.value} />
                  {one.note && <Row label="本人的说明" title={one.note} />}
                  <View className="side-by-side side-by-side--even">
                    <Button kind="danger" text="不采纳" busy={busy} onTap={() => setRefusing(one)} />
                    <Button kind="main" icon="check" text="采纳" busy={busy} onTap={() => void accept(one)} />
                  </View>
                </Card>
              )}
            </Leaving>
          )
        }
      </Loaded>
      {refusing && (
        <ReasonSheet
          title={`不采纳 ${refusing.member} 的更正`}
          label="原因（本人会看到）"
          confirm="不采纳"
          usual={['与人事档案不一致', '请先到人事处更正', '看不明白，请重新填写']}
          busy={busy}
          onClose={() => setRefusing(null)}
          onReason={(reason) => void run(() => settle(refusing.id, false, reason))}
        />
      )}
    </Screen>
  )
}
