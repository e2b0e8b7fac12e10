import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ReasonSheet } from '../../components/sheet'
import { type Board, closeCampaign, reopenCampaign } from '../../contract/campaign'
import { call } from '../../lib/call'
import { confirm, toast } from '../../lib/say'
import { isCommittee, useMe } from '../../lib/session'
import { useDo } from '../../lib/use-do'
import { Grant } from './grant'

interface EndProps {
  id: string
  board: Board
  onDone: () => Promise<void>
}

/** What the committee does with a campaign as a whole: add somebody, close it, open it again. */
export function End({ id, board: { title, phase, can }, onDone }: EndProps) {
  const me = useMe()
  const [sheet, setSheet] = useState<'grant' | 'reopen' | null>(null)
  const { busy, run } = useDo()
  const close = () =>
    run(async () => {
      const agreed = await confirm('结束批次', `「${title}」结束后不能再领取，签领表就此定稿。`, '结束')
      if (!agreed) return
      await call(closeCampaign, { id }, { repeat: true })
      await onDone()
      toast('批次已结束')
    })
  const reopen = (reason: string) =>
    run(async () => {
      await call(reopenCampaign, { id, reason })
      await onDone()
      toast('批次已重新开启')
      setSheet(null)
    })
  if (!me.data || !isCommittee(me.data)) return null
  return (
    <Card title="管理">
      {phase === 'closed' ? (
        <Button icon="undo-2" text="重新开启" can={can.reopen} onTap={() => setSheet('reopen')} />
      ) : (
        <>
          <Button icon="user-round-plus" text="增补一人" onTap={() => setSheet('grant')} />
          <Button kind="danger" text="结束批次" busy={busy} can={can.close} onTap={() => void close()} />
        </>
      )}
      {sheet === 'grant' && <Grant id={id} onDone={onDone} onClose={() => setSheet(null)} />}
      {sheet === 'reopen' && (
        <ReasonSheet
          title="重新开启批次"
          confirm="重新开启"
          usual={['补发一份', '登记有误']}
          busy={busy}
          onClose={() => setSheet(null)}
          onReason={(reason) => void reopen(reason)}
        />
      )}
    </Card>
  )
}
