import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Row } from '../../components/card'
import { BottomSheet } from '../../components/sheet'
import { appoint, type Seat } from '../../contract/roster'
import { dayOf } from '../../contract/time'
import { call } from '../../lib/call'
import { confirm, toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { Successor } from './successor'
import { termOf } from './term'

interface PostProps {
  seat: Seat
  onClose: () => void
  onChanged: () => Promise<void>
}

/** One post: who holds it, who held it, and, for the chair, who comes next. */
export function Post({ seat, onClose, onChanged }: PostProps) {
  const [choosing, setChoosing] = useState(false)
  const { busy, run } = useDo()
  const { id, title, holder, past, can } = seat
  const finish = async (said: string) => {
    onClose()
    toast(said)
    await onChanged()
  }
  const vacate = () =>
    run(async () => {
      if (!holder) return
      const agreed = await confirm(
        '免去',
        `${holder.name} 的任期到昨天为止，「${title}」从今天起空缺。`,
        '免去',
      )
      if (!agreed) return
      await call(appoint, { seatId: id, memberId: null, from: dayOf(new Date().toISOString()) })
      await finish('已免去')
    })
  if (choosing) {
    return (
      <BottomSheet title={`指定${title}`} onClose={() => setChoosing(false)}>
        <Successor seat={seat} onAppointed={(name) => void finish(`已指定 ${name}`)} />
      </BottomSheet>
    )
  }
  return (
    <BottomSheet title={title} close="关闭" onClose={onClose}>
      {holder ? <Row title={holder.name} note={`现任，${termOf(seat)}`} /> : <Text>现在空缺。</Text>}
      {[...past].reverse().map(({ name, from, to }) => (
        <Row key={`${name}${from}`} title={name} note={`曾任，${termOf({ from, to })}`} />
      ))}
      {can.appoint === true && (
        <>
          <Button kind="main" text={holder ? '指定接任的人' : '指定人选'} onTap={() => setChoosing(true)} />
          {holder && (
            <Button kind="danger" text="免去" busy={busy} can={can.vacate} onTap={() => void vacate()} />
          )}
        </>
      )}
    </BottomSheet>
  )
}
