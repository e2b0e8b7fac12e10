import { Text, View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { Icon } from './icon'
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
        <Icon name={opened ? 'chevron-up' : 'chevron-down'} className="row__arrow" />
      </Tap>
      {opened && <View className="fold__body">{children}</View>}
    </View>
  )
}
