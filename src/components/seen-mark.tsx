import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { showInstant } from '../contract/time'

/** A line that answers sooner than this needs no word about what was there before. */
const PATIENCE_MS = 800

interface SeenMarkProps {
  /** When what is shown was true; null: it is true now. */
  at: string | null
  /** The line may still answer. */
  waits: boolean
}

/** Says of an earlier answer that it is one. */
export function SeenMark({ at, waits }: SeenMarkProps) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (at === null || (waits && !late)) return null
  return (
    <View className="seen" role="status">
      <Text>
        {showInstant(at)} 看到的内容，{waits ? '正在更新…' : '暂时不能更新'}
      </Text>
    </View>
  )
}
