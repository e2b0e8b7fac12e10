import { Text, View } from '@tarojs/components'
import type { CSSProperties, PropsWithChildren, ReactNode } from 'react'
import { textScale } from '../lib/feel'
import type { Ask } from '../lib/use-ask'
import { Button } from './button'
import { Notice } from './card'
import { Icon } from './icon'
import type { IconName } from './icon-names'

/** The text size of the system; whatever fills a page of its own carries it. */
export const textSize = (): CSSProperties => {
  const style: CSSProperties & { '--scale': number } = { '--scale': textScale() }
  return style
}

/** A page: ground, text size of the system, and room for the thumb's button at the bottom. */
export function Screen({ children, foot }: PropsWithChildren<{ foot?: ReactNode }>) {
  return (
    <View className="screen scaled" style={textSize()}>
      {children}
      {foot && <View className="foot">{foot}</View>}
    </View>
  )
}

export const Skeleton = () => (
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
    <View className="empty" role="alert">
      <Icon name={error.lost ? 'wifi-off' : 'circle-alert'} size="large" className="empty__icon" />
      <Text className="text">{error.message}</Text>
      {error.requestId && <Text className="quiet">编号 {error.requestId}</Text>}
      <Button icon="refresh-cw" text="再试一次" onTap={() => void reload()} />
    </View>
  )
}

interface EmptyProps {
  text: string
  icon?: IconName
}

/** Nothing here yet: why, and what to do. */
export const Empty = ({ text, icon = 'sprout', children }: PropsWithChildren<EmptyProps>) => (
  <View className="empty">
    <Icon name={icon} size="large" className="empty__icon" />
    <Text className="quiet">{text}</Text>
    {children}
  </View>
)
