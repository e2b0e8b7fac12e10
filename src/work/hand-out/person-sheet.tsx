import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Notice } from '../../components/card'
import { Choices } from '../../components/field'
import { History } from '../../components/history'
import { BottomSheet } from '../../components/sheet'
import type { Can } from '../../contract/fields'
import type { HandOutRow } from '../../contract/hand-over'
import type { HandOutList } from '../../lib/kept-lists'
import { isOpen } from './person-row'

export type Explained = 'waived' | 'undelivered' | 'open'
export interface Asked {
  takenBy?: string
  answer?: string
  quantity?: number
}

interface PersonSheetProps {
  list: HandOutList
  row: HandOutRow
  /** A tap of this person is under way. */
  waiting: boolean
  canHandOut: Can
  onHandOver: (asked: Asked) => void
  onUndo: (no: number) => void
  onExplain: (state: Explained) => void
  onClose: () => void
}

function HandOver({ list, row, canHandOut, onHandOver }: PersonSheetProps) {
  const { question } = list
  const [answer, setAnswer] = useState<string | null>(null)
  const [quantity, setQuantity] = useState(row.most)
  const missing = question?.required && !answer ? { why: `请先选${question.text}` } : canHandOut
  const asked = { ...(answer && { answer }), ...(row.most > 1 && { quantity }) }
  const { proxy } = row
  return (
    <>
      {question && (
        <Choices
          label={question.required ? question.text : `${question.text}（可不选）`}
          options={question.options.map((text) => ({ id: text, name: text }))}
          chosen={answer}
          onChoose={setAnswer}
        />
      )}
      {row.most > 1 && (
        <Choices
          label="这次领几份"
          options={Array.from({ length: row.most }, (_, i) => ({ id: String(i + 1), name: `${i + 1} 份` }))}
          chosen={String(quantity)}
          onChoose={(text) => setQuantity(Number(text))}
        />
      )}
      <Button kind="main" icon="check" text="本人已领到" can={missing} onTap={() => onHandOver(asked)} />
      {proxy && (
        <Button
          icon="handshake"
          text={`由 ${proxy.name} 代领`}
          can={missing}
          onTap={() => onHandOver({ ...asked, takenBy: proxy.memberId })}
        />
      )}
    </>
  )
}

/** All about one person: the hand-over with what has to be asked, the history, why it will not be claimed. */
export function PersonSheet(props: PersonSheetProps) {
  const { list, row, waiting, onUndo, onExplain, onClose } = props
  const explained = row.state === 'waived' || row.state === 'undelivered'
  return (
    <BottomSheet title={row.name} onClose={onClose}>
      <Text className="quiet">
        {row.staffNo} · {row.department}
      </Text>
      <Text className="text">{row.item}</Text>
      {row.state === 'part' && <Text className="quiet">还有：{row.rest}</Text>}
      {waiting && <Notice>这一份待核验，有网络后自动上传。</Notice>}
      {explained && (
        <Notice>
          {row.state === 'waived' ? '已登记不领' : '已登记未送达'}
          {row.explanation && `：${row.explanation}`}
        </Notice>
      )}
      {isOpen(row) && !waiting && <HandOver {...props} />}
      {isOpen(row) && !waiting && list.can.explain === true && (
        <View className="side-by-side side-by-side--even">
          <Button small text="登记不领" onTap={() => onExplain('waived')} />
          <Button small text="登记未送达" onTap={() => onExplain('undelivered')} />
        </View>
      )}
      {explained && list.can.explain === true && <Button text="改回可领" onTap={() => onExplain('open')} />}
      <History claims={row.claims} onUndo={onUndo} />
    </BottomSheet>
  )
}
