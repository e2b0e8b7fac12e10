import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Card } from '../../components/card'
import { Qr } from '../../components/qr'
import { parseScene } from '../../contract/scene'
import type { Watch } from '../../contract/station'

const WINDOW_MS = 30_000

/** How much of the code's half minute is left. The server counts; a clock that is off only misdraws the bar. */
function Countdown({ renewAt }: { renewAt: string }) {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const left = Math.min(Math.max(Date.parse(renewAt) - now, 0), WINDOW_MS)
  return (
    <View aria-hidden="true">
      <View className="progress__track">
        <View
          className="progress__fill progress__fill--time"
          style={{ width: `${(left / WINDOW_MS) * 100}%` }}
        />
      </View>
      <Text className="quiet figure">{Math.ceil(left / 1000)} 秒后自动换新码</Text>
    </View>
  )
}

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
