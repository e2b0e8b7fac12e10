import { Text } from '@tarojs/components'
import { useConsent } from '../lib/use-consent'
import { Button } from './button'
import { Card } from './card'

interface ConsentCardProps {
  kinds: readonly string[]
  /** What the tap means: 「领完提醒我下次」. */
  text: string
}

/** Asks, within a tap that means something, whether WeChat may tell the next time. */
export function ConsentCard({ kinds, text }: ConsentCardProps) {
  const { ask, busy, left } = useConsent(kinds)
  if (!ask) return null
  return (
    <Card title="微信提醒">
      <Text className="quiet">
        {left > 0
          ? `还可以用微信提醒您 ${left} 次；再点一次，多一次。`
          : '允许一次，微信就提醒您一次；不允许也能在小程序的「消息」里看到。'}
      </Text>
      <Button icon="send" text={text} busy={busy} onTap={ask} />
    </Card>
  )
}
