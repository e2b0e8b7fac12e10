import { type ReactNode, useState } from 'react'
import { Button } from './button'

const STEP = 100

interface LongListProps<T> {
  items: readonly T[]
  children: (shown: readonly T[]) => ReactNode
}

/** The first hundred of a long list and more on demand: thousands of rows at once would freeze a phone. */
export function LongList<T>({ items, children }: LongListProps<T>) {
  const [most, setMost] = useState(STEP)
  return (
    <>
      {children(items.slice(0, most))}
      {items.length > most && (
        <Button text={`显示更多（还有 ${items.length - most} 条）`} onTap={() => setMost(most + STEP)} />
      )}
    </>
  )
}
