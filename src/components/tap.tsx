import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

interface TapProps {
  onTap: () => void
  className?: string
  label?: string
  role?: 'button' | 'radio' | 'checkbox' | 'switch' | 'link'
  checked?: boolean
  /** Whether what it opens is open. */
  expanded?: boolean
  disabled?: boolean
}

/** Anything that can be tapped: with a role for the screen reader and the keyboard's Enter and space. */
export function Tap({
  onTap,
  className = '',
  label,
  role = 'button',
  checked,
  expanded,
  disabled,
  children,
}: PropsWithChildren<TapProps>) {
  const act = () => {
    if (!disabled) onTap()
  }
  const aria = {
    role,
    'aria-label': label,
    'aria-checked': checked,
    'aria-expanded': expanded,
    'aria-disabled': disabled || undefined,
    tabIndex: disabled ? -1 : 0,
    onKeyDown: (event: { key: string; preventDefault(): void }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      act()
    },
  }
  return (
    <View className={`tap ${className}`} hoverClass="tap--held" onClick={act} {...aria}>
      {children}
    </View>
  )
}
