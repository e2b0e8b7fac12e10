import { Text, View } from '@tarojs/components'
import { type CSSProperties, type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { dressChrome } from '../lib/chrome'
import { textScale } from '../lib/feel'
import { go } from '../lib/nav'
import type { Ask } from '../lib/use-ask'
import { Boundary } from './boundary'
import { Button } from './button'
import { Notice } from './card'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import { OfflineBand } from './offline-band'
import { PrivacySheet } from './privacy-sheet'
import { Trouble } from './trouble'

/** The text size of the system; whatever fills a page of its own carries it. */
export const textSize = (): CSSProperties => {
  const style: CSSProperties & { '--scale': number } = { '--scale': textScale() }
  return style
}

/** A page: ground, text size of the system, and room for the thumb's button at the bottom. */
export function Screen({ children, foot }: PropsWithChildren<{ foot?: ReactNode }>) {
  useEffect(dressChrome, [])
  return (
    <View className="screen scaled" style={textSize()}>
      <OfflineBand />
      <Boundary>
        {children}
        {foot && <View className="foot">{foot}</View>}
      </Boundary>
      <PrivacySheet />
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
    <Trouble
      sentence={error.message}
      icon={error.lost ? 'wifi-off' : 'circle-alert'}
      {...(error.code === 'system/unexpected' && { number: error.requestId })}
    >
      {error.code === 'identity/not_bound' ? (
        <Button kind="main" text="绑定身份" onTap={() => go('pages/bind')} />
      ) : (
        <Button icon="refresh-cw" text="再试一次" onTap={() => void reload()} />
      )}
    </Trouble>
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
