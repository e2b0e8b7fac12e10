import { Text, View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { Button } from './button'
import { TextField } from './field'
import { Icon } from './icon'
import { Tap } from './tap'
import { useModal } from './use-modal'

/** Something asked over the page, at the thumb. A tap beside it, its cross and Esc close it. */
export function BottomSheet({
  title,
  close = '取消',
  onClose,
  children,
}: PropsWithChildren<{ title: string; close?: string; onClose: () => void }>) {
  const modal = useModal(onClose)
  return (
    <View className="sheet">
      <View className="sheet__shade" catchMove onClick={onClose} aria-hidden="true" />
      <View {...modal} className="sheet__body" role="dialog" aria-label={title}>
        <View className="sheet__head">
          <View className="sheet__title" role="heading" aria-level={2}>
            <Text>{title}</Text>
          </View>
          <Tap className="sheet__close" label="收起" onTap={onClose}>
            <Icon name="x" />
          </Tap>
        </View>
        {children}
        <Button kind="bare" text={close} onTap={onClose} />
      </View>
    </View>
  )
}

interface ReasonSheetProps {
  title: string
  label?: string
  confirm: string
  /** What is undone or given up is red. */
  kind?: 'main' | 'danger'
  /** Usual answers, one tap each. */
  usual?: readonly string[]
  busy?: boolean
  onClose: () => void
  onReason: (reason: string) => void
}

/** Asks for a reason: what is undone or explained leaves one. */
export function ReasonSheet({
  title,
  label = '原因',
  confirm,
  kind = 'main',
  usual = [],
  busy,
  onClose,
  onReason,
  children,
}: PropsWithChildren<ReasonSheetProps>) {
  const [reason, setReason] = useState('')
  return (
    <BottomSheet title={title} onClose={onClose}>
      <TextField
        label={label}
        value={reason}
        placeholder={usual.length > 0 ? '点下面的，或自己写' : ''}
        onChange={setReason}
      />
      {usual.length > 0 && (
        <View className="choices">
          {usual.map((text) => (
            <Tap
              key={text}
              className={`choice ${text === reason ? 'choice--on' : ''}`}
              onTap={() => setReason(text)}
            >
              <Text>{text}</Text>
            </Tap>
          ))}
        </View>
      )}
      {children}
      <Button
        kind={kind}
        text={confirm}
        busy={busy}
        can={reason.trim() ? true : { why: `请填写${label}` }}
        onTap={() => onReason(reason.trim())}
      />
    </BottomSheet>
  )
}
