import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-names'
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
  /** What the title is: 「工号」, quietly above it. */
  label?: string
  title: string
  note?: string
  icon?: IconName
  side?: ReactNode
  onTap?: () => void
}

/** One line of a list; it leads somewhere when it can be tapped. */
export function Row({ label, title, note, icon, side, onTap }: RowProps) {
  const content = (
    <>
      {icon && <Icon name={icon} className="row__icon" />}
      <View className="row__text">
        {label && <Text className="quiet">{label}</Text>}
        <Text className="row__title">{title}</Text>
        {note && <Text className="quiet">{note}</Text>}
      </View>
      {side && <View className="row__side">{side}</View>}
      {onTap && <Icon name="chevron-right" className="row__arrow" />}
    </>
  )
  if (!onTap) return <View className="row">{content}</View>
  return (
    <Tap className="row" role="link" onTap={onTap}>
      {content}
    </Tap>
  )
}

/** Something known about a thing: when, where, by whom. */
export const Fact = ({ icon, children }: PropsWithChildren<{ icon: IconName }>) => (
  <View className="fact">
    <Icon name={icon} className="fact__icon" />
    <Text className="fact__text">{children}</Text>
  </View>
)

const SIGNS = { good: 'circle-check', wait: 'info', bad: 'circle-alert' } as const

export const Notice = ({
  kind = 'wait',
  children,
}: PropsWithChildren<{ kind?: 'good' | 'wait' | 'bad' }>) => (
  <View className={`notice notice--${kind}`}>
    <Icon name={SIGNS[kind]} className="notice__icon" />
    <Text className="notice__text">{children}</Text>
  </View>
)

export const Tag = ({ kind, text }: { kind: 'good' | 'wait' | 'bad' | 'quiet'; text: string }) => (
  <View className={`tag tag--${kind}`}>
    <Text>{text}</Text>
  </View>
)

/** How much of it is done, as a bar and as numbers. */
export function Progress({ done, of, label }: { done: number; of: number; label: string }) {
  // More than was hoped for fills it, and the numbers say by how much.
  const percent = of === 0 ? 0 : Math.min(100, Math.round((done / of) * 100))
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
