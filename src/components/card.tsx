import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Tap } from './tap'

export const Card = ({ title, children }: PropsWithChildren<{ title?: string }>) => (
  <View className="card">
    {title && (
      <View className="card__title" role="heading" aria-level={2}>
        <Text>{title}</Text>
      </View>
    )}
    {children}
  </View>
)

interface RowProps {
  title: string
  note?: string
  side?: ReactNode
  onTap?: () => void
}

/** One line of a list; it leads somewhere when it can be tapped. */
export function Row({ title, note, side, onTap }: RowProps) {
  const content = (
    <>
      <View className="row__text">
        <Text className="row__title">{title}</Text>
        {note && <Text className="quiet">{note}</Text>}
      </View>
      {side && <View className="row__side">{side}</View>}
      {onTap && <View className="row__arrow" aria-hidden="true" />}
    </>
  )
  if (!onTap) return <View className="row">{content}</View>
  return (
    <Tap className="row" role="link" onTap={onTap}>
      {content}
    </Tap>
  )
}

export const Notice = ({
  kind = 'wait',
  children,
}: PropsWithChildren<{ kind?: 'good' | 'wait' | 'bad' }>) => (
  <View className={`notice notice--${kind}`}>
    <Text>{children}</Text>
  </View>
)

export const Tag = ({ kind, text }: { kind: 'good' | 'wait' | 'bad' | 'quiet'; text: string }) => (
  <View className={`tag tag--${kind}`}>
    <Text>{text}</Text>
  </View>
)

/** How much of it is done, as a bar and as numbers. */
export function Progress({ done, of, label }: { done: number; of: number; label: string }) {
  const percent = of === 0 ? 0 : Math.round((done / of) * 100)
  return (
    <View className="progress">
      <View className="progress__head">
        <Text>{label}</Text>
        <Text className="figure">
          {done}/{of}
        </Text>
      </View>
      <View className="progress__track" aria-hidden="true">
        <View className="progress__fill" style={{ width: `${percent}%` }} />
      </View>
    </View>
  )
}
