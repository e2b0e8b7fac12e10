import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Fact, Notice } from '../../components/card'
import { Empty, Loaded, Screen } from '../../components/screen'
import { SeenMark } from '../../components/seen-mark'
import { VoucherTag } from '../../components/voucher-tag'
import type { Output } from '../../contract/action'
import { showInstant, showWholeDay } from '../../contract/time'
import { type MyVoucher, revealVoucher } from '../../contract/voucher'
import { asCallError, call } from '../../lib/call'
import { keepCode, keptCode } from '../../lib/kept-codes'
import { go, useParam } from '../../lib/nav'
import { lastUser } from '../../lib/session'
import { useDo } from '../../lib/use-do'
import { useVouchers } from '../../lib/use-vouchers'
import { ShownCode } from './shown-code'

/** What it is good for, and until when. */
const Facts = ({
  voucher: { title, value, state, expiresOn, desk, note, redeemedAt },
}: {
  voucher: MyVoucher
}) => (
  <Card title={title}>
    <VoucherTag state={state} />
    <Fact icon="clock">有效期至 {showWholeDay(expiresOn)}</Fact>
    <Fact icon="ticket">面值 {value / 100} 元</Fact>
    <Fact icon="map-pin">{desk ? '请出示给联络员核销' : '请到店出示给店员'}</Fact>
    {note && <Fact icon="info">{note}</Fact>}
    {redeemedAt && <Fact icon="circle-check">{showInstant(redeemedAt)} 核销</Fact>}
  </Card>
)

/** The server's answer is asked for each time, so that it can log it; without signal what was opened before is shown. */
async function open(voucher: MyVoucher) {
  try {
    const shown = await call(revealVoucher, { id: voucher.id }, { repeat: true })
    keepCode(lastUser(), voucher, shown)
    return { shown, offline: false }
  } catch (thrown) {
    const kept = asCallError(thrown).lost ? keptCode(lastUser(), voucher.id) : null
    if (!kept) throw thrown
    return { shown: kept, offline: true }
  }
}

function One({ voucher, onOpened }: { voucher: MyVoucher; onOpened: () => Promise<void> }) {
  const [opened, setOpened] = useState<{ shown: Output<typeof revealVoucher>; offline: boolean } | null>(null)
  const { busy, run } = useDo()
  const show = () =>
    run(async () => {
      const next = await open(voucher)
      setOpened(next)
      if (!next.offline) await onOpened()
    })
  if (voucher.state !== 'issued') return null
  if (opened) {
    return (
      <>
        {opened.offline && <Notice>没有网络，现在看到的是这部手机上存的券码。</Notice>}
        <ShownCode {...opened.shown} onHide={() => setOpened(null)} />
      </>
    )
  }
  return (
    <>
      <Button kind="main" icon="eye" text="查看券码" busy={busy} onTap={() => void show()} />
      <Text className="quiet">
        券码只有您能看到，每次查看都有记录。看过一次后，没有网络也能在这部手机上出示。
      </Text>
    </>
  )
}

/** One voucher: what it is, and its code on demand. */
export default function VoucherPage() {
  const id = useParam('id')
  const seen = useVouchers()
  return (
    <Screen>
      <SeenMark at={seen.seenAt} waits={seen.loading} />
      <Loaded ask={seen}>
        {({ vouchers }) => {
          const voucher = vouchers.find((one) => one.id === id)
          return voucher ? (
            <>
              <Facts voucher={voucher} />
              <One voucher={voucher} onOpened={seen.reload} />
            </>
          ) : (
            <Empty icon="ticket" text="没有这张券，或者已经换成了另一张。">
              <Button text="看我的券" onTap={() => go('pages/vouchers')} />
            </Empty>
          )
        }}
      </Loaded>
    </Screen>
  )
}
