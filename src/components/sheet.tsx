import { Text, View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { Button } from './button'
import { TextField } from './field'
import { Tap } from './tap'

/** Something asked over the page, at the thumb. */
export const BottomSheet = ({
  title,
  close = '取消',
  onClose,
  children,
}: PropsWithChildren<{ title: string; close?: string; onClose: () => void }>) => (
  <View className="sheet" role="dialog" aria-label={title}>
    <Tap className="sheet__shade" label="关闭" onTap={onClose} />
    <View className="sheet__body">
      <Text className="title">{title}</Text>
      {children}
      <Button text={close} onTap={onClose} />
    </View>
  </View>
)

interface ReasonSheetProps {
  title: string
  label?: string
  confirm: string
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
  usual = [],
  busy,
  onClose,
  onReason,
  children,
}: PropsWithChildren<ReasonSheetProps>) {
  const [reason, setReason] = useState('')
  return (
    <BottomSheet title={title} onClose={onClose}>
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
      <TextField label={label} value={reason} onChange={setReason} />
      {children}
      <Button
        kind="main"
        text={confirm}
        busy={busy}
        can={reason.trim() ? true : { why: `请填写${label}` }}
        onTap={() => onReason(reason.trim())}
      />
    </BottomSheet>
  )
}
