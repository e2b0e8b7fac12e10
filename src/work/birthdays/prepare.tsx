import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Notice } from '../../components/card'
import { Choices, Several } from '../../components/field'
import type { Can } from '../../contract/fields'
import { dayOf, showDay } from '../../contract/time'
import { type Birthdays, type Pool, prepareBirthdays } from '../../contract/voucher'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'

interface PrepareProps {
  month: string
  people: Birthdays['people']
  pools: readonly Pool[]
  /** A list waits already: this one takes its place. */
  again: boolean
  onDone: () => Promise<void>
}

/** The list of the month from the roster, and the vouchers that it is to get. */
export function Prepare({ month, people, pools, again, onDone }: PrepareProps) {
  const today = dayOf(new Date().toISOString())
  const usable = pools.filter(({ expiresOn, codes, issued }) => expiresOn >= today && codes > issued)
  const [poolId, setPoolId] = useState(usable.length === 1 ? (usable[0]?.id ?? null) : null)
  const [left, setLeft] = useState<string[]>([])
  const { busy, run } = useDo()
  const pool = usable.find(({ id }) => id === poolId)
  const memberIds = people.map(({ memberId }) => memberId).filter((id) => !left.includes(id))
  if (people.length === 0) {
    return (
      <Card title="这个月">
        <Text className="quiet">没有还要发生日券的人。</Text>
      </Card>
    )
  }
  const ready = (): Can => {
    if (usable.length === 0) return { why: '没有可用的生日券，请先新建一批并导入券码' }
    if (!pool) return { why: '请选择用哪一批券' }
    return memberIds.length > 0 ? true : { why: '请至少留一个人' }
  }
  const prepare = () =>
    run(async () => {
      if (!pool) return
      await call(prepareBirthdays, { month, poolId: pool.id, memberIds }, { repeat: true })
      await onDone()
      toast('已提交，等主席批准')
    })
  return (
    <Card title={again ? '重新提交' : `这个月过生日的 ${people.length} 人`}>
      <Several
        label="点一下可以去掉"
        options={people.map(({ memberId, name, on }) => ({ id: memberId, name: `${name} ${showDay(on)}` }))}
        chosen={memberIds}
        onChange={(chosen) =>
          setLeft(people.map(({ memberId }) => memberId).filter((id) => !chosen.includes(id)))
        }
      />
      {usable.length > 0 && (
        <Choices
          label="用哪一批券"
          options={usable.map(({ id, title, codes, issued }) => ({
            id,
            name: `${title}（剩 ${codes - issued}）`,
          }))}
          chosen={poolId}
          onChoose={setPoolId}
        />
      )}
      {pool?.warnings.map((warning) => (
        <Notice key={warning}>{warning}</Notice>
      ))}
      <Button
        kind={again ? 'plain' : 'main'}
        text={`提交 ${memberIds.length} 人`}
        busy={busy}
        can={ready()}
        onTap={() => void prepare()}
      />
    </Card>
  )
}
