import { Text, View } from '@tarojs/components'
import type { CSSProperties, PropsWithChildren, ReactNode } from 'react'
import { textScale } from '../lib/feel'
import { go } from '../lib/nav'
import type { Ask } from '../lib/use-ask'
import { Boundary } from './boundary'
import { Button } from './button'
import { Notice } from './card'
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
  return (
    <View className="screen" style={textSize()}>
      <OfflineBand />
      <Boundary>
        {children}
        {foot && <View className="foot">{foot}</View>}
      </Boundary>
      <PrivacySheet />
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
    <Trouble
      sentence={error.message}
      {...(error.code === 'system/unexpected' && { number: error.requestId })}
    >
      {error.code === 'identity/not_bound' ? (
        <Button kind="main" text="绑定身份" onTap={() => go('pages/bind')} />
      ) : (
        <Button text="再试一次" onTap={() => void reload()} />
      )}
    </Trouble>
  )
}

/** Nothing here yet: why, and what to do. */
export const Empty = ({ text, children }: PropsWithChildren<{ text: string }>) => (
  <View className="empty">
    <Text className="quiet">{text}</Text>
    {children}
  </View>
)
