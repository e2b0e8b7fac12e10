import { ReasonSheet } from '../../components/sheet'
import { explainEntitlement, type HandOutRow, undoClaim } from '../../contract/hand-over'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import type { Explained } from './person-sheet'

/** What is to be done for a reason: undo the hand-over `no`, or explain. */
export type Deed = { kind: 'undo'; no: number } | { kind: Explained }

const WORDS: Record<Deed['kind'], { title: string; confirm: string; done: string; usual: string[] }> = {
  undo: { title: '撤销领取', confirm: '撤销', done: '已撤销', usual: ['点错了人', '拿错了', '本人没有收到'] },
  waived: { title: '登记不领', confirm: '登记不领', done: '已登记', usual: ['本人表示不领', '已离校'] },
  undelivered: {
    title: '登记未送达',
    confirm: '登记未送达',
    done: '已登记',
    usual: ['多次联系不上', '长期不在校'],
  },
  open: { title: '改回可领', confirm: '改回可领', done: '已改回', usual: ['本人要领', '登记错了'] },
}

interface AskReasonProps {
  campaignId: string
  row: HandOutRow
  deed: Deed
  onDone: () => Promise<void>
  onClose: () => void
}

/** Asks why, then does it. */
export function AskReason({ campaignId, row, deed, onDone, onClose }: AskReasonProps) {
  const { busy, run } = useDo()
  const { title, confirm, done, usual } = WORDS[deed.kind]
  const act = (reason: string) =>
    run(async () => {
      const whom = { campaignId, memberId: row.memberId, reason }
      if (deed.kind === 'undo') await call(undoClaim, { ...whom, no: deed.no })
      else await call(explainEntitlement, { ...whom, state: deed.kind }, { repeat: true })
      onClose()
      await onDone()
      toast(done)
    })
  return (
    <ReasonSheet
      title={`${title}：${row.name}`}
      confirm={confirm}
      usual={usual}
      busy={busy}
      onClose={onClose}
      onReason={(reason) => void act(reason)}
    />
  )
}
