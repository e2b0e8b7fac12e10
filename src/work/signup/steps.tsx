import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ReasonSheet } from '../../components/sheet'
import { type SignupEvent, stepSignup } from '../../contract/signup-desk'
import { call } from '../../lib/call'
import { go } from '../../lib/nav'
import { confirm, toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { Exports } from './exports'

interface StepsProps {
  event: SignupEvent
  onDone: () => Promise<void>
}

const REASONS = {
  reopen: { title: '重新开启', kind: 'main', done: '已重新开启', usual: ['补登记', '登记有误'] },
  cancel: {
    title: '取消整项',
    kind: 'danger',
    done: '已取消，会通知报了名的人',
    usual: ['天气原因', '时间有变', '人数不足'],
  },
} as const

/** What the committee does with it as a whole. */
export function Steps({ event: { id, draft, can }, onDone }: StepsProps) {
  const [asking, setAsking] = useState<keyof typeof REASONS | null>(null)
  const { busy, run } = useDo()
  const close = () =>
    run(async () => {
      if (
        !(await confirm('结束报名', `「${draft.title}」结束后不能再报名、候补、登记；可以重新开启。`, '结束'))
      )
        return
      await call(stepSignup, { id, step: 'close' })
      await onDone()
      toast('已结束')
    })
  const step = (reason: string) =>
    run(async () => {
      if (!asking) return
      await call(stepSignup, { id, step: asking, reason })
      await onDone()
      toast(REASONS[asking].done)
      setAsking(null)
    })
  return (
    <Card title="管理">
      {can.edit === true && <Button icon="pencil" text="修改" onTap={() => go('work/signup-edit', { id })} />}
      {can.export === true && <Exports id={id} />}
      {can.reopen === true && <Button icon="undo-2" text="重新开启" onTap={() => setAsking('reopen')} />}
      {can.close === true && <Button text="结束报名" busy={busy} onTap={() => void close()} />}
      {can.cancel === true && <Button kind="danger" text="取消整项" onTap={() => setAsking('cancel')} />}
      {asking && (
        <ReasonSheet
          title={REASONS[asking].title}
          confirm={REASONS[asking].title}
          kind={REASONS[asking].kind}
          usual={REASONS[asking].usual}
          busy={busy}
          onClose={() => setAsking(null)}
          onReason={(reason) => void step(reason)}
        />
      )}
    </Card>
  )
}
