import { Text, Textarea } from '@tarojs/components'
import { Labelled, named } from './field'

interface TextAreaProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  max: number
}

/** Several lines of words; says how many are left once it gets close. */
export const TextArea = ({ label, value, onChange, placeholder = '', max }: TextAreaProps) => (
  <Labelled label={label}>
    <Textarea
      className="field__input field__area"
      value={value}
      placeholder={placeholder}
      placeholderClass="field__hint"
      maxlength={max}
      autoHeight
      {...named(label)}
      onInput={(event) => onChange(event.detail.value)}
    />
    {value.length > max * 0.8 && (
      <Text className="quiet" aria-live="polite">
        还可以写 {max - value.length} 个字
      </Text>
    )}
  </Labelled>
)
