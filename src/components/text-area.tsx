import { Text, Textarea } from '@tarojs/components'
import { type Beside, Labelled, named } from './field'

interface TextAreaProps extends Beside {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  max: number
}

/** Several lines of words; says how many are left once it gets close. */
export const TextArea = ({ label, value, onChange, placeholder = '', max, help, wrong }: TextAreaProps) => (
  <Labelled label={label} help={help} wrong={wrong}>
    <Textarea
      className={`field__input field__area ${wrong ? 'field__input--wrong' : ''}`}
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
