import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { copy } from '../lib/copy'
import { Button } from './button'

interface TroubleProps {
  sentence: string
  /** Of an unknown fault: to be read out or copied. */
  number?: string
}

/** Something that could not be shown: why, its number, and what can be done. */
export const Trouble = ({ sentence, number, children }: PropsWithChildren<TroubleProps>) => (
  <View className="card" role="alert">
    <Text className="title">{sentence}</Text>
    {number && (
      <View className="row">
        <Text className="row__text">编号 {number}</Text>
        <Button small text="复制编号" onTap={() => void copy(number, '编号已复制')} />
      </View>
    )}
    {children}
  </View>
)
