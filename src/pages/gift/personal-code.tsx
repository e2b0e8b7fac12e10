import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Qr } from '../../components/qr'
import { reissueCode } from '../../contract/gift'
import { call } from '../../lib/call'
import { confirm, toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'

interface PersonalCodeProps {
  campaignId: string
  code: string
  onReissued: () => Promise<void>
}

/** What the liaison scans or types; shown on demand, so that nobody photographs it in passing. */
export function PersonalCode({ campaignId, code, onReissued }: PersonalCodeProps) {
  const [shown, setShown] = useState(false)
  const { busy, run } = useDo()
  const reissue = () =>
    run(async () => {
      if (!(await confirm('换一个新码', '旧码立即作废，截图也不能再用。', '换码'))) return
      await call(reissueCode, { campaignId })
      await onReissued()
      toast('已换成新码')
    })
  if (!shown) return <Button icon="qr-code" text="出示领取码" onTap={() => setShown(true)} />
  return (
    <Card title="出示给联络员">
      <Qr text={code} label={`领取码 ${code}`} />
      <Text className="code">{code}</Text>
      <Button kind="bare" icon="refresh-cw" text="换一个新码" busy={busy} onTap={() => void reissue()} />
    </Card>
  )
}
