import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { copy } from '../lib/copy'
import { Button } from './button'
import { Icon } from './icon'
import type { IconName } from './icon-names'

interface TroubleProps {
  sentence: string
  icon?: IconName
  /** Of an unknown fault: to be read out or copied. */
  number?: string
}

/** Something that could not be shown: why, its number, and what can be done. */
export const Trouble = ({
  sentence,
  icon = 'circle-alert',
  number,
  children,
}: PropsWithChildren<TroubleProps>) => (
  <View className="empty" role="alert">
    <Icon name={icon} size="large" className="empty__icon" />
    <Text className="text">{sentence}</Text>
    {number && (
      <View className="row">
        <Text className="row__text">编号 {number}</Text>
        <Button small text="复制编号" onTap={() => void copy(number, '编号已复制')} />
      </View>
    )}
    {children}
  </View>
)
