import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Notice } from '../../components/card'
import { Choices } from '../../components/field'
import { BottomSheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { moveLetter, OFFICE_MOVES, type OfficeMove } from '../../contract/office'
import { listReplies, type Reply } from '../../contract/replies'
import { call } from '../../lib/call'
import { confirm, toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import type { PartProps } from './index'
import { MergeSheet } from './merge'

/** `said` = where the desk's own canned replies are kept for it. */
type Words = {
  name: string
  done: string
  ask?: string
  send?: string
  usual?: string[]
  said?: Reply['state']
}
const WORDS: Record<OfficeMove, Words> = {
  accept: { name: '受理', done: '已受理' },
  decline: {
    name: '不予受理',
    done: '已答复来信人',
    said: 'declined',
    ask: '理由（来信人会看到）',
    send: '寄出',
    usual: ['不属于学院职责，请向相应部门反映', '同一事项已有结论', '内容不清，无法办理，请补充后重新来信'],
  },
  forward: { name: '转办', done: '已转办' },
  giveBack: {
    name: '退回',
    done: '已退回',
    ask: '退回理由',
    send: '确认退回',
    usual: ['不属于本部门职责', '需要先由学院研究'],
  },
  start: { name: '开始办理', done: '已开始办理' },
  answer: {
    name: '回复',
    done: '已回复',
    said: 'answered',
    ask: '答复（来信人会看到）',
    send: '寄出答复',
    usual: ['您好，来信收悉。', '感谢您的建议，已采纳，', '经了解，情况如下：'],
  },
  close: { name: '办结', done: '已办结' },
  merge: { name: '并案', done: '已并案' },
}

/** The steps that can be taken now; the table behind them is the server's. */
export function Moves({ letter, onChange }: PartProps) {
  const [open, setOpen] = useState<OfficeMove | null>(null)
  const [words, setWords] = useState('')
  const kept = useAsk(listReplies, open ? {} : null)
  const { busy, run } = useDo()
  const { id } = letter.row
  const make = (move: OfficeMove, more: { to?: string; into?: string } = {}) =>
    run(async () => {
      onChange(await call(moveLetter, { id, move, words, ...more }))
      setOpen(null)
      setWords('')
      toast(WORDS[move].done)
    })
  const start = async (move: OfficeMove) => {
    if (WORDS[move].ask || move === 'forward' || move === 'merge') return setOpen(move)
    if (move !== 'close' || (await confirm('办结这封信', '办结后来信人仍可评价一次。', '办结')))
      await make(move)
  }
  const moves = OFFICE_MOVES.filter((move) => letter.can[move] === true)
  const asked = open && WORDS[open]
  const own = (kept.data?.desks ?? [])
    .flatMap(({ replies }) => replies)
    .filter(({ state, kind }) => state === asked?.said && (kind === null || kind === letter.row.kind))
    .map(({ text }) => text)
  if (moves.length === 0) return null
  return (
    <Card title="下一步">
      <View className="side-by-side side-by-side--wrap">
        {moves.map((move) => (
          <Button
            key={move}
            small
            kind={move === 'accept' || move === 'answer' ? 'main' : move === 'decline' ? 'danger' : 'plain'}
            text={WORDS[move].name}
            busy={busy}
            onTap={() => void start(move)}
          />
        ))}
      </View>
      {open && asked?.ask && (
        <BottomSheet title={asked.name} onClose={() => setOpen(null)}>
          {letter.merged > 0 && open === 'answer' && (
            <Notice>{`并入的 ${letter.merged} 封信的来信人也会收到，请不要写出某一位来信人的情况。`}</Notice>
          )}
          <Choices
            options={[...new Set([...own, ...(asked.usual ?? [])])].map((text) => ({ id: text, name: text }))}
            chosen={null}
            onChoose={(text) => setWords(text)}
          />
          <TextArea label={asked.ask} value={words} max={2000} onChange={setWords} />
          <Button
            kind="main"
            text={asked.send ?? asked.name}
            busy={busy}
            can={words.trim() ? true : { why: '写下内容后再提交' }}
            onTap={() => void make(open)}
          />
        </BottomSheet>
      )}
      {open === 'forward' && (
        <BottomSheet title="转给哪个部门" onClose={() => setOpen(null)}>
          <Choices options={letter.targets} chosen={null} onChoose={(to) => void make('forward', { to })} />
        </BottomSheet>
      )}
      {open === 'merge' && (
        <MergeSheet
          letter={letter}
          onClose={() => setOpen(null)}
          onChoose={(into) => void make('merge', { into })}
        />
      )}
    </Card>
  )
}
