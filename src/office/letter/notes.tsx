import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Row } from '../../components/card'
import { Fold } from '../../components/fold'
import { ReasonSheet } from '../../components/sheet'
import { addNote, askWho, extendLetter, keepLetter } from '../../contract/office'
import { addDays, showDay } from '../../contract/time'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import type { PartProps } from './index'

/** How much longer a letter is kept at once: a year. */
const LONGER_DAYS = 365

const ASKS = {
  note: { button: '写备注', title: '内部备注（来信人看不到）', label: '备注', done: '已记下' },
  extend: { button: '延长期限', title: '情况复杂，延长五个工作日', label: '理由', done: '已延长' },
  askWho: { button: '申请知道来信人', title: '请保密员决定', label: '理由', done: '已提交保密员' },
  keep: { button: '多保存一年', title: '到期不抹去，多保存一年', label: '理由', done: '已延长保存' },
} as const
type Asked = keyof typeof ASKS
const NAMES = Object.keys(ASKS) as Asked[]

/** What colleagues do among themselves: notes, a longer term, the custodian's word, keeping it longer. */
export function Notes({ letter, onChange }: PartProps) {
  const [open, setOpen] = useState<Asked | null>(null)
  const { busy, run } = useDo()
  const { id } = letter.row
  const send = {
    note: (text: string) => call(addNote, { id, text }),
    extend: (reason: string) => call(extendLetter, { id, reason }),
    askWho: (reason: string) => call(askWho, { id, reason }),
    keep: (reason: string) => call(keepLetter, { id, reason, until: addDays(letter.keepUntil, LONGER_DAYS) }),
  }
  const words = open && ASKS[open]
  return (
    <Fold title="内部办理" open={letter.notes.length > 0}>
      {letter.notes.map(({ day, name, text }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notes are only ever appended
        <Row key={i} title={text} note={`${showDay(day)}，${name}`} />
      ))}
      {letter.asked && (
        <Row title="已申请知道来信人" note={`${showDay(letter.asked.day)}：${letter.asked.reason}`} />
      )}
      <Row title={`保存到 ${letter.keepUntil}`} note="到期连同附件抹去，只留一条抹去记录" />
      <View className="side-by-side side-by-side--wrap">
        {NAMES.filter((name) => letter.can[name] === true).map((name) => (
          <Button key={name} small text={ASKS[name].button} onTap={() => setOpen(name)} />
        ))}
      </View>
      {open && words && (
        <ReasonSheet
          title={words.title}
          label={words.label}
          confirm="提交"
          busy={busy}
          onClose={() => setOpen(null)}
          onReason={(text) =>
            void run(async () => {
              onChange(await send[open](text))
              setOpen(null)
              toast(words.done)
            })
          }
        />
      )}
    </Fold>
  )
}
