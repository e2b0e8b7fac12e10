import { Text } from '@tarojs/components'
import { Card } from '../../components/card'
import { Qr } from '../../components/qr'
import { parseScene } from '../../contract/scene'
import type { Watch } from '../../contract/station'
import { Countdown } from '../countdown'

/** What members scan, and beneath it what they type where the camera does not help. */
export function LiveCode({ watch: { title, station, openedBy, scene, renewAt } }: { watch: Watch }) {
  const token = scene && parseScene(scene)?.token
  if (!scene || !renewAt || !token) return null
  return (
    <Card title={`${station} · ${title}`}>
      <Qr text={scene} label={`${station}的领取码，口令 ${token.toUpperCase()}`} />
      <Text className="token">{token.toUpperCase()}</Text>
      <Countdown renewAt={renewAt} />
      <Text className="quiet">{openedBy} 打开；扫不了码的，在礼品页输入上面六位口令。</Text>
    </Card>
  )
}
