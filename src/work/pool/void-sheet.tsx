import { useState } from 'react'
import { Toggle } from '../../components/field'
import { ReasonSheet } from '../../components/sheet'
import { voidVoucher } from '../../contract/voucher'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import type { VoucherRow } from './people'

interface VoidSheetProps {
  row: VoucherRow
  onDone: () => Promise<void>
  onClose: () => void
}

/** Takes a voucher out of use, with the reason; as a rule another takes its place. */
export function VoidSheet({ row: { id, name, state }, onDone, onClose }: VoidSheetProps) {
  const usable = state === 'issued'
  const [reissue, setReissue] = useState(usable)
  const { busy, run } = useDo()
  const take = (reason: string) =>
    run(async () => {
      await call(voidVoucher, { id, reason, reissue })
      await onDone()
      toast(reissue ? '已作废并补发一张' : '已作废')
      onClose()
    })
  return (
    <ReasonSheet
      title={`作废 ${name} 的这张券`}
      confirm={reissue ? '作废并补发' : '作废'}
      kind="danger"
      usual={['商家说无效', '发错了', '券码泄露']}
      busy={busy}
      onClose={onClose}
      onReason={(reason) => void take(reason)}
    >
      {usable && (
        <Toggle label="补发一张" note="用同一批里还没有发的券码" on={reissue} onChange={setReissue} />
      )}
    </ReasonSheet>
  )
}
