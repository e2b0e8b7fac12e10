import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Card, Row } from '../../components/card'
import { PickerField, TextField } from '../../components/field'
import { Empty, Loaded, Screen } from '../../components/screen'
import { type LetterRow, listLetters, searchLetters } from '../../contract/office'
import { go } from '../../lib/nav'
import { isCommittee, useMe } from '../../lib/session'
import { useAsk } from '../../lib/use-ask'
import { useSettled } from '../../lib/use-settled'
import { LetterLine } from '../row'

const Lines = ({ letters, more }: { letters: readonly LetterRow[]; more: boolean }) => (
  <Card>
    {letters.map((letter) => (
      <LetterLine key={letter.id} letter={letter} />
    ))}
    {more && <Text className="quiet">只列出前面的，请用查找缩小范围。</Text>}
  </Card>
)

function Found({ words }: { words: string }) {
  const ask = useAsk(searchLetters, { words })
  return (
    <Loaded ask={ask}>
      {({ letters, more }) =>
        letters.length === 0 ? (
          <Empty text="没有找到，换个词试试。" />
        ) : (
          <Lines letters={letters} more={more} />
        )
      }
    </Loaded>
  )
}

/** Letters for the caller's desks: what waits first, the others by month or by words. */
export default function LetterList() {
  const [typed, setTyped] = useState('')
  const [month, setMonth] = useState('')
  const words = useSettled(typed)
  const ask = useAsk(listLetters, month ? { month } : {})
  const me = useMe()
  usePullDownRefresh(() => void ask.reload())
  const mayCount =
    me.data && (isCommittee(me.data) || me.data.roles.some((one) => one === 'dean' || one === 'secretary'))
  return (
    <Screen>
      <TextField label="查找" value={typed} max={40} placeholder="标题或开头的词" onChange={setTyped} />
      {words ? (
        <Found words={words} />
      ) : (
        <>
          <Loaded ask={ask}>
            {({ letters, more }) =>
              letters.length === 0 ? (
                <Empty text={month ? '这个月没有来信。' : '没有要办的信。'} />
              ) : (
                <Lines letters={letters} more={more} />
              )
            }
          </Loaded>
          <PickerField mode="month" label="按月份看全部来信" value={month} onChange={setMonth} />
        </>
      )}
      <Card>
        <Row icon="scroll-text" title="常用回复" onTap={() => go('office/replies')} />
        {mayCount && <Row icon="shield-check" title="待核对的公开稿" onTap={() => go('office/proposed')} />}
        {mayCount && <Row icon="clipboard-list" title="提案" onTap={() => go('letters/proposals')} />}
        {mayCount && <Row icon="chart-column" title="统计与导出" onTap={() => go('office/statistics')} />}
      </Card>
    </Screen>
  )
}
