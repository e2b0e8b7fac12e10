import { Input, Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from './icon'
import { Tap } from './tap'
import { Wheel } from './wheel'
import type { WheelProps } from './wheel-props'

/** What may stand beside any field. */
export interface Beside {
  /** How it is filled in. */
  help?: string | undefined
  /** What is wrong with it and how it is put right. */
  wrong?: string | undefined
}

const Wrong = ({ text }: { text: string }) => (
  <View className="field__wrong" role="alert">
    <Icon name="circle-alert" />
    <Text>{text}</Text>
  </View>
)

export const Labelled = ({
  label,
  className = '',
  help,
  wrong,
  children,
}: PropsWithChildren<Beside & { label: string; className?: string }>) => (
  <View className={`field ${className}`}>
    <Text className="field__label">{label}</Text>
    {children}
    {help && <Text className="quiet">{help}</Text>}
    {wrong && <Wrong text={wrong} />}
  </View>
)

/** The browser's field lies inside Taro's component and takes its name from there; WeChat's is the component. */
export const named = (label: string) =>
  process.env.TARO_ENV === 'weapp' ? { 'aria-label': label } : { nativeProps: { 'aria-label': label } }

interface TextFieldProps extends Beside {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  max?: number
  type?: 'text' | 'number' | 'digit'
}

export const TextField = ({
  label,
  value,
  onChange,
  placeholder = '',
  max = 100,
  type = 'text',
  help,
  wrong,
}: TextFieldProps) => (
  <Labelled label={label} help={help} wrong={wrong}>
    <Input
      className={`field__input ${wrong ? 'field__input--wrong' : ''}`}
      value={value}
      placeholder={placeholder}
      placeholderClass="field__hint"
      maxlength={max}
      type={type}
      {...named(label)}
      onInput={(event) => onChange(event.detail.value)}
    />
  </Labelled>
)

interface NumberFieldProps {
  label: string
  value: number
  onChange: (value: number) => void
}
export const NumberField = ({ label, value, onChange }: NumberFieldProps) => (
  <TextField
    label={label}
    type="number"
    value={String(value)}
    max={6}
    onChange={(text) => onChange(Number(text.replace(/\D/g, '')) || 0)}
  />
)

interface PickerFieldProps extends Beside {
  label: string
  value: string
  onChange: (value: string) => void
  mode?: WheelProps['mode']
}
/** A day `YYYY-MM-DD`, a month `YYYY-MM` or a time `HH:mm`, as the platform asks for it. */
export const PickerField = ({ label, value, onChange, mode = 'date', ...beside }: PickerFieldProps) => (
  <Labelled label={label} className={`field--${mode}`} {...beside}>
    <Wheel mode={mode} value={value} label={label} onChange={onChange} />
  </Labelled>
)

interface ChoicesProps extends Beside {
  label?: string
  options: readonly { id: string; name: string }[]
  chosen: string | null
  onChoose: (id: string) => void
}
/** One of a few: all visible, one tap. */
export const Choices = ({ label, options, chosen, onChoose, help, wrong }: ChoicesProps) => (
  <View className="field" role="radiogroup" aria-label={label}>
    {label && <Text className="field__label">{label}</Text>}
    <View className="choices">
      {options.map(({ id, name }) => (
        <Tap
          key={id}
          role="radio"
          checked={id === chosen}
          className={`choice ${id === chosen ? 'choice--on' : ''}`}
          onTap={() => onChoose(id)}
        >
          {id === chosen && <Icon name="check" />}
          <Text>{name}</Text>
        </Tap>
      ))}
    </View>
    {help && <Text className="quiet">{help}</Text>}
    {wrong && <Wrong text={wrong} />}
  </View>
)

interface SeveralProps {
  label: string
  options: readonly { id: string; name: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}
/** Any number of a few. */
export const Several = ({ label, options, chosen, onChange }: SeveralProps) => (
  <View className="field" role="group" aria-label={label}>
    <Text className="field__label">{label}</Text>
    <View className="choices">
      {options.map(({ id, name }) => {
        const on = chosen.includes(id)
        return (
          <Tap
            key={id}
            role="checkbox"
            checked={on}
            className={`choice ${on ? 'choice--on' : ''}`}
            onTap={() => onChange(on ? chosen.filter((one) => one !== id) : [...chosen, id])}
          >
            {on && <Icon name="check" />}
            <Text>{name}</Text>
          </Tap>
        )
      })}
    </View>
  </View>
)

interface ToggleProps {
  label: string
  note?: string
  on: boolean
  onChange: (on: boolean) => void
}
export const Toggle = ({ label, note, on, onChange }: ToggleProps) => (
  <Tap role="switch" checked={on} className="row" label={label} onTap={() => onChange(!on)}>
    <View className="row__text">
      <Text className="row__title">{label}</Text>
      {note && <Text className="quiet">{note}</Text>}
    </View>
    <View className={`toggle ${on ? 'toggle--on' : ''}`} aria-hidden="true">
      <Text>{on ? '开' : '关'}</Text>
      <View className="toggle__track">
        <View className="toggle__knob" />
      </View>
    </View>
  </Tap>
)
