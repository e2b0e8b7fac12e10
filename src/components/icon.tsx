import { View } from '@tarojs/components'
import type { IconName } from './icon-names'

interface IconProps {
  name: IconName
  /** `text` follows the text beside it; the others are as large as they say. */
  size?: 'text' | 'large' | 'sign'
  className?: string
}

/** A drawing in the colour of its text. It only accompanies words, so the screen reader passes over it. */
export const Icon = ({ name, size = 'text', className = '' }: IconProps) => (
  <View className={`icon icon--${size} icon--${name} ${className}`} aria-hidden="true" />
)
