import { View } from '@tarojs/components'
import { PickerField } from '../components/field'
import { dayOf, instantOf, timeOf } from '../contract/time'

/** An instant, as a Beijing day and a time of it. */
export function Moment({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (at: string) => void
}) {
  return (
    <View className="columns">
      <PickerField
        label={label}
        value={dayOf(value)}
        onChange={(day) => onChange(instantOf(day, timeOf(value)))}
      />
      <PickerField
        mode="time"
        label={`${label}时刻`}
        value={timeOf(value)}
        onChange={(time) => onChange(instantOf(dayOf(value), time))}
      />
    </View>
  )
}
