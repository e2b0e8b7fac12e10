import { Picker, Text, View } from '@tarojs/components'
import { showWholeDay } from '../contract/time'
import { Icon } from './icon'
import type { WheelProps } from './wheel-props'

/** WeChat's own wheel of days, months or times. */
export const Wheel = ({ mode, value, label, onChange }: WheelProps) => (
  <Picker
    {...(mode === 'month' ? { mode: 'date', fields: 'month' } : { mode })}
    value={value}
    aria-label={`${label} ${value}`}
    onChange={(event) => onChange(String(event.detail.value))}
  >
    <View className="field__input field__input--pick">
      <Text className="field__value">
        {(value && mode === 'date' ? showWholeDay(value) : value) || '请选择'}
      </Text>
      <Icon name={mode === 'time' ? 'clock' : 'calendar-days'} className="field__mark" />
    </View>
  </Picker>
)
