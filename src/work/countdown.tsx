import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'

const WINDOW_MS = 30_000

/** How much of the code's half minute is left. The server counts; a clock that is off only misdraws the bar. */
export function Countdown({ renewAt }: { renewAt: string }) {
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
