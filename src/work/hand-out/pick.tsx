import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../components/button'
import { Card, Notice } from '../../components/card'
import { PickerField } from '../../components/field'
import { Icon } from '../../components/icon'
import { Screen } from '../../components/screen'
import { Tap } from '../../components/tap'
import type { Input, Output } from '../../contract/action'
import { type HandOutRow, handOutToMany } from '../../contract/hand-over'
import { dayOf, instantOf, timeOf } from '../../contract/time'
import { call } from '../../lib/call'
import type { HandOutList } from '../../lib/kept-lists'
import { drawNonce } from '../../lib/nonce'
import { useDo } from '../../lib/use-do'

export type Results = Output<typeof handOutToMany>['results']
/** How a hand-over came about, and when if not now. */
export type How = Pick<Input<typeof handOutToMany>, 'mode' | 'happenedAt'>

const MOST = 200

interface PickProps {
  campaignId: string
  list: HandOutList
  rows: readonly HandOutRow[]
  /** 全部已发: everybody is ticked. 纸质补录: nobody is, and it happened earlier. */
  kind: 'department' | 'paper'
  onDone: (results: Results, how: How) => Promise<void>
  onClose: () => void
}

/** Ticks people, then one tap for all of them. */
export function Pick({ campaignId, list, rows, kind, onDone, onClose }: PickProps) {
  const paper = kind === 'paper'
  const [ticked, setTicked] = useState<readonly string[]>(paper ? [] : rows.map(({ memberId }) => memberId))
  const [at, setAt] = useState(new Date().toISOString())
  // The number stays while the answer is unknown, so that sending again hands out once.
  const nonce = useRef(drawNonce())
  const { busy, run } = useDo()
  const flip = (id: string) =>
    setTicked(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id])
  const how: How = { mode: kind, ...(paper && { happenedAt: at }) }
  const send = () =>
    run(async () => {
      const results: Results = []
      for (let from = 0; from < ticked.length; from += MOST) {
        const memberIds = ticked.slice(from, from + MOST)
        const input = { campaignId, memberIds, ...how, whole: true, nonce: nonce.current }
        results.push(...(await call(handOutToMany, input)).results)
      }
      await onDone(results, how)
    })
  const foot = (
    <>
      <Button
        kind="main"
        text={paper ? `补录 ${ticked.length} 人` : `确认已发 ${ticked.length} 人`}
        busy={busy}
        can={ticked.length > 0 ? true : { why: '请先勾选' }}
        onTap={() => void send()}
      />
      <Button kind="bare" text="返回" onTap={onClose} />
    </>
  )
  return (
    <Screen foot={foot}>
      {paper && (
        <Card title="实际发放时间">
          <View className="columns">
            <PickerField
              label="日期"
              value={dayOf(at)}
              onChange={(day) => setAt(instantOf(day, timeOf(at)))}
            />
            <PickerField
              mode="time"
              label="时刻"
              value={timeOf(at)}
              onChange={(time) => setAt(instantOf(dayOf(at), time))}
            />
          </View>
        </Card>
      )}
      {list.question?.required && (
        <Notice>领取时要问「{list.question.text}」，没有答案的请在结果里逐个补。</Notice>
      )}
      {rows.some(({ most }) => most > 1) && <Notice>可分次领的，按剩下的全部发完登记。</Notice>}
      <Card title={paper ? '勾选纸上已领的人' : '没有领到的，请取消勾选'}>
        {paper && (
          <View className="side-by-side">
            <Button small text="全部勾选" onTap={() => setTicked(rows.map((row) => row.memberId))} />
          </View>
        )}
        {rows.map(({ memberId, name, rest: item }) => {
          const on = ticked.includes(memberId)
          return (
            <Tap
              key={memberId}
              role="checkbox"
              checked={on}
              label={`${name} ${item}`}
              className="row"
              onTap={() => flip(memberId)}
            >
              <View className={`tick ${on ? 'tick--on' : ''}`} aria-hidden="true">
                {on && <Icon name="check" />}
              </View>
              <View className="row__text">
                <Text className="row__title">{name}</Text>
                <Text className="quiet">{item}</Text>
              </View>
            </Tap>
          )
        })}
      </Card>
    </Screen>
  )
}
