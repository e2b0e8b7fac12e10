import { Text, View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { Tap } from './tap'

/** A card that shows its headline until it is opened. */
export function Fold({
  title,
  open = false,
  children,
}: PropsWithChildren<{ title: string; open?: boolean }>) {
  const [opened, setOpened] = useState(open)
  return (
    <View className="card card--fold">
      <Tap className="fold" expanded={opened} onTap={() => setOpened(!opened)}>
        <Text className="fold__title">{title}</Text>
        <View className={`row__arrow ${opened ? 'row__arrow--up' : 'row__arrow--down'}`} aria-hidden="true" />
      </Tap>
      {opened && children}
    </View>
  )
}
