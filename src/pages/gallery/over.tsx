import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { TextField } from '../../components/field'
import { Refused } from '../../components/refused'
import { Result, type Tone } from '../../components/result'
import { BottomSheet, ReasonSheet } from '../../components/sheet'
import { CallError } from '../../lib/call'
import { confirm, toast } from '../../lib/say'

type Shown = Tone | 'refused' | 'sheet' | 'reason' | null

const refused = new CallError('gift/already_claimed', '这一份已经领过，不能再领', '', {
  at: '2026-09-25T01:00:00Z',
  station: '工会之家',
  by: '张思齐',
})

const RESULTS: Record<Tone, { word: string; next: string }> = {
  good: { word: '已领取', next: '请拿好礼品，谢谢！' },
  wait: { word: '等联络员确认', next: '请给联络员看这个页面' },
  bad: { word: '不能领取', next: '这个码不对，请核对后再试' },
}

/** What lies over a page. */
export function Over() {
  const [shown, setShown] = useState<Shown>(null)
  const [text, setText] = useState('')
  const close = () => setShown(null)
  return (
    <Card title="盖在页面上的">
      <Button text="面板" onTap={() => setShown('sheet')} />
      <Button text="问原因的面板" onTap={() => setShown('reason')} />
      <Button text="询问" onTap={() => void confirm('结束批次', '结束后不能再领取。', '结束')} />
      <Button text="短提示" onTap={() => toast('已登记')} />
      <Button text="结果：成功" onTap={() => setShown('good')} />
      <Button text="结果：等待" onTap={() => setShown('wait')} />
      <Button text="结果：不行" onTap={() => setShown('bad')} />
      <Button text="被拒绝" onTap={() => setShown('refused')} />
      {shown === 'sheet' && (
        <BottomSheet title="面板" onClose={close}>
          <TextField label="姓名" value={text} onChange={setText} />
          <Button kind="main" text="提交" onTap={close} />
        </BottomSheet>
      )}
      {shown === 'reason' && (
        <ReasonSheet
          title="撤销领取：施若兰"
          confirm="撤销"
          kind="danger"
          usual={['点错了人', '拿错了', '本人没有收到']}
          onClose={close}
          onReason={close}
        />
      )}
      {(shown === 'good' || shown === 'wait' || shown === 'bad') && (
        <Result
          tone={shown}
          {...RESULTS[shown]}
          name="施若兰"
          item="月饼（广式）1 盒"
          action="完成"
          onClose={close}
        />
      )}
      {shown === 'refused' && <Refused error={refused} name="施若兰" onClose={close} />}
    </Card>
  )
}
