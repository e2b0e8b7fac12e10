import { Card, Row } from '../../components/card'
import { ConsentCard } from '../../components/consent-card'
import { Fold } from '../../components/fold'
import { Empty, Loaded, Screen } from '../../components/screen'
import { SeenMark } from '../../components/seen-mark'
import { VoucherTag } from '../../components/voucher-tag'
import { showWholeDay } from '../../contract/time'
import type { MyVoucher } from '../../contract/voucher'
import { endOfCode } from '../../lib/end-of-code'
import { go } from '../../lib/nav'
import { useVouchers } from '../../lib/use-vouchers'
import { groupsOf } from './groups'

const VoucherRow = ({ voucher: { id, masked, expiresOn, state } }: { voucher: MyVoucher }) => (
  <Row
    icon="ticket"
    title={masked ? endOfCode(masked) : '还没有打开'}
    note={`有效期至 ${showWholeDay(expiresOn)}`}
    side={<VoucherTag state={state} />}
    onTap={() => go('pages/voucher', { id })}
  />
)

/** Birthday and movie vouchers: what can be used first, the rest behind one tap. */
export default function VouchersPage() {
  const seen = useVouchers()
  return (
    <Screen>
      <SeenMark at={seen.seenAt} waits={seen.loading} />
      <Loaded ask={seen}>
        {({ vouchers }) => {
          const usable = vouchers.filter(({ state }) => state === 'issued')
          const over = vouchers.filter(({ state }) => state !== 'issued')
          return (
            <>
              {usable.length === 0 && (
                <Empty icon="ticket" text="现在没有可用的券。生日券、电影券发放后会出现在这里。" />
              )}
              {groupsOf(usable).map(({ key, title, own }) => (
                <Card key={key} title={own.length > 1 ? `${title}（还有 ${own.length} 张）` : title}>
                  {own.map((voucher) => (
                    <VoucherRow key={voucher.id} voucher={voucher} />
                  ))}
                </Card>
              ))}
              {over.length > 0 && (
                <Fold title={`用过和过期的 ${over.length} 张`}>
                  {over.map((voucher) => (
                    <Row
                      key={voucher.id}
                      title={voucher.title}
                      note={`有效期至 ${showWholeDay(voucher.expiresOn)}`}
                      side={<VoucherTag state={voucher.state} />}
                      onTap={() => go('pages/voucher', { id: voucher.id })}
                    />
                  ))}
                </Fold>
              )}
              <ConsentCard kinds={['voucher.issued', 'voucher.expiry']} text="到账和快过期时提醒我" />
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
