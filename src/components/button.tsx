import { Text } from '@tarojs/components'
import type { Can } from '../contract/fields'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import { Tap } from './tap'

interface ButtonProps {
  text: string
  onTap: () => void
  /** One `main` a screen; `bare` is the quiet way out. */
  kind?: 'main' | 'plain' | 'danger' | 'bare'
  icon?: IconName
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
  icon,
  busy = false,
  can = true,
  small = false,
  label,
}: ButtonProps) {
  const why = can === true ? '' : can.why
  const shown = busy ? 'loader-circle' : icon
  return (
    <>
      <Tap
        className={`button button--${kind} ${small ? 'button--small' : ''} ${why || busy ? 'button--off' : ''}`}
        disabled={busy || why !== ''}
        label={label}
        onTap={onTap}
      >
        {shown && <Icon name={shown} className={busy ? 'turning' : ''} />}
        <Text>{busy ? '请稍候…' : text}</Text>
      </Tap>
      {why && <Text className="button__why">{why}</Text>}
    </>
  )
}
