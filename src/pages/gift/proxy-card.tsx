import { Button } from '../../components/button'
import { Card, Notice, Row } from '../../components/card'
import { type Gift, withdrawProxy } from '../../contract/gift'
import { call } from '../../lib/call'
import { go } from '../../lib/nav'
import { confirm, toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'

interface ProxyCardProps {
  campaignId: string
  gift: Gift
  onChanged: () => Promise<void>
}

/** Who may collect for me, and for whom I may collect. */
export function ProxyCard({ campaignId, gift, onChanged }: ProxyCardProps) {
  const { busy, run } = useDo()
  const withdraw = () =>
    run(async () => {
      if (!(await confirm('收回授权', '收回后，对方不能再替您领取。', '收回'))) return
      await call(withdrawProxy, { campaignId }, { repeat: true })
      await onChanged()
      toast('已收回授权')
    })
  const { proxy, collectsFor, can } = gift
  const ask = (
    <Button
      icon="handshake"
      text="请同事代领"
      can={can.authorise}
      onTap={() => go('pages/proxy', { id: campaignId })}
    />
  )
  if (!proxy && collectsFor.length === 0) return ask
  return (
    <Card title="代领">
      {proxy ? (
        <>
          <Row icon="handshake" title={`已授权 ${proxy.name} 代领`} note={`原因：${proxy.reason}`} />
          {can.authorise === true && (
            <Button small text="收回授权" busy={busy} onTap={() => void withdraw()} />
          )}
        </>
      ) : (
        ask
      )}
      {collectsFor.length > 0 && (
        <Notice kind="good">
          您可以替 {collectsFor.map(({ name }) => name).join('、')} 领取：扫码后选人即可。
        </Notice>
      )}
    </Card>
  )
}
