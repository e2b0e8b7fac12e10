import { Text } from '@tarojs/components'
import { Button } from '../../components/button'
import { BottomSheet } from '../../components/sheet'
import type { Output } from '../../contract/action'
import { showWholeDay } from '../../contract/time'
import { type lookAtVoucher, redeemVoucher } from '../../contract/voucher'
import { type CallError, call } from '../../lib/call'
import { useDo } from '../../lib/use-do'

/** The voucher that somebody holds out, and the code by which it is known. */
export interface Shown {
  voucher: Output<typeof lookAtVoucher>
  code: string
}

interface VerifySheetProps extends Shown {
  nonce: string
  onClose: () => void
  onDone: (redeemed: Output<typeof redeemVoucher>) => void
  onRefused: (error: CallError) => void
}

/** Name and voucher in large type while the liaison looks at the person. */
export function VerifySheet({ voucher, code, nonce, onClose, onDone, onRefused }: VerifySheetProps) {
  const { busy, run } = useDo(onRefused)
  const { name, department, title, remaining, expiresOn } = voucher
  return (
    <BottomSheet title="请核对" onClose={onClose}>
      <Text className="who">{name}</Text>
      <Text className="huge">{title}</Text>
      <Text className="quiet">
        {department} · 还有 {remaining} 张可用 · 有效期至 {showWholeDay(expiresOn)}
      </Text>
      <Button
        kind="main"
        icon="check"
        text="确认核销"
        busy={busy}
        onTap={() => void run(async () => onDone(await call(redeemVoucher, { code, nonce })))}
      />
    </BottomSheet>
  )
}
