import { Text, View } from '@tarojs/components'
import type { CSSProperties, PropsWithChildren, ReactNode } from 'react'
import { textScale } from '../lib/feel'
import type { Ask } from '../lib/use-ask'
import { Button } from './button'
import { Notice } from './card'

/** The text size of the system; whatever fills a page of its own carries it. */
export const textSize = (): CSSProperties => {
  const style: CSSProperties & { '--scale': number } = { '--scale': textScale() }
  return style
}

/** A page: ground, text size of the system, and room for the thumb's button at the bottom. */
export function Screen({ children, foot }: PropsWithChildren<{ foot?: ReactNode }>) {
  return (
    <View className="screen" style={textSize()}>
      {children}
      {foot && <View className="foot">{foot}</View>}
    </View>
  )
}

const Skeleton = () => (
  <View className="card" aria-busy="true" aria-label="正在加载">
    {[70, 95, 50].map((width) => (
      <View key={width} className="bone" style={{ width: `${width}%` }} />
    ))}
  </View>
)

/** What was asked for, once it is there (also when it could not be refreshed); before that bones, after a failure a button. */
export function Loaded<T>({ ask, children }: { ask: Ask<T>; children: (data: T) => ReactNode }) {
  const { data, error, loading, reload } = ask
  if (data !== null) {
    return (
      <>
        {error && <Notice kind="bad">{error.message}</Notice>}
        {children(data)}
      </>
    )
  }
  if (!error) return loading ? <Skeleton /> : null
  return (
    <View className="card" role="alert">
      <Text className="title">{error.message}</Text>
      {error.requestId && <Text className="quiet">编号 {error.requestId}</Text>}
      <Button text="再试一次" onTap={() => void reload()} />
    </View>
  )
}

/** Nothing here yet: why, and what to do. */
export const Empty = ({ text, children }: PropsWithChildren<{ text: string }>) => (
  <View className="empty">
    <Text className="quiet">{text}</Text>
    {children}
  </View>
)
