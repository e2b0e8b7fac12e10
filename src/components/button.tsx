import { Text } from '@tarojs/components'
import type { Can } from '../contract/fields'
import { Tap } from './tap'

interface ButtonProps {
  text: string
  onTap: () => void
  kind?: 'main' | 'plain' | 'danger'
  busy?: boolean
  /** From the server; a button that cannot be used says why. */
  can?: Can
  small?: boolean
  /** For the screen reader, where the text alone does not say whose. */
  label?: string
}

export function Button({
  text,
  onTap,
  kind = 'plain',
  busy = false,
  can = true,
  small = false,
  label,
}: ButtonProps) {
  const why = can === true ? '' : can.why
  return (
    <>
      <Tap
        className={`button button--${kind} ${small ? 'button--small' : ''} ${why || busy ? 'button--off' : ''}`}
        disabled={busy || why !== ''}
        label={label}
        onTap={onTap}
      >
        <Text>{busy ? '请稍候…' : text}</Text>
      </Tap>
      {why && <Text className="quiet">{why}</Text>}
    </>
  )
}
