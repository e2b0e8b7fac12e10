import { useState } from 'react'
import { Card, Notice, Progress } from '../../components/card'
import { TextField } from '../../components/field'
import { Empty } from '../../components/screen'
import type { HandOutRow } from '../../contract/hand-over'
import type { HandOutList } from '../../lib/kept-lists'
import type { Queued } from '../../lib/queue'
import { PersonRow } from './person-row'

const matches = (typed: string, { name, pinyin, staffNo }: HandOutRow): boolean => {
  const wanted = typed.trim().toLowerCase()
  return [name, pinyin, staffNo].some((text) => text.includes(wanted))
}

interface PeopleProps {
  list: HandOutList
  itemOf: (memberId: string) => Queued | undefined
  isSent: (memberId: string) => boolean
  onDeliver: (row: HandOutRow) => void
  onUndo: (row: HandOutRow, no: number) => void
  onTakeBack: (item: Queued) => void
  onMore: (row: HandOutRow) => void
}

/** The department's list; the search works on the list in hand, with or without signal. */
export function People({ list, itemOf, isSent, onDeliver, onUndo, onTakeBack, onMore }: PeopleProps) {
  const [typed, setTyped] = useState('')
  const { rows, can, title, question } = list
  const found = rows.filter((row) => matches(typed, row))
  const done = rows.filter(({ state, memberId }) => state === 'claimed' || isSent(memberId)).length
  return (
    <>
      <Card title={title}>
        <Progress done={done} of={rows.length} label="已领" />
        <TextField label="找人" value={typed} max={30} placeholder="姓名、拼音或工号" onChange={setTyped} />
      </Card>
      {can.handOut !== true && <Notice>{can.handOut.why}</Notice>}
      {can.handOut === true && question?.required && (
        <Notice>领取时要问「{question.text}」，请逐个登记。</Notice>
      )}
      {found.length === 0 ? (
        <Empty
          icon="search"
          text={rows.length === 0 ? '这个部门没有应领的人。' : '没有找到，请换个写法再找。'}
        />
      ) : (
        <Card>
          {found.map((row) => (
            <PersonRow
              key={row.memberId}
              row={row}
              item={itemOf(row.memberId)}
              sent={isSent(row.memberId)}
              canHandOut={can.handOut === true}
              onDeliver={() => onDeliver(row)}
              onUndo={(no) => onUndo(row, no)}
              onTakeBack={onTakeBack}
              onMore={() => onMore(row)}
            />
          ))}
        </Card>
      )}
    </>
  )
}
