import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'

/** As long as `leave` of the style sheet lasts (`--calm`). */
const LASTS_MS = 260

interface LeavingProps<T> {
  items: readonly T[]
  keyOf: (item: T) => string
  children: (item: T) => ReactNode
}

/** A list from which what is done leaves in sight, so that one sees what became of the tap. */
export function Leaving<T>({ items, keyOf, children }: LeavingProps<T>) {
  const [shown, setShown] = useState(items)
  const keys = new Set(items.map(keyOf))
  const gone = shown.filter((item) => !keys.has(keyOf(item)))
  useEffect(() => {
    const timer = setTimeout(() => setShown(items), LASTS_MS)
    return () => clearTimeout(timer)
  }, [items])
  return (
    <>
      {gone.map((item) => (
        <View key={keyOf(item)} className="leaving" aria-hidden="true">
          {children(item)}
        </View>
      ))}
      {items.map((item) => (
        <View key={keyOf(item)}>{children(item)}</View>
      ))}
    </>
  )
}
