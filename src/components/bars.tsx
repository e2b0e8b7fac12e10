import { Text, View } from '@tarojs/components'

export interface Bar {
  key: string
  /** Under the bar, as short as can be: an hour, a day of the month. */
  label: string
  count: number
}

interface BarsProps {
  bars: readonly Bar[]
  /** The same for whoever cannot look: 「9月25日 12 人，…」. */
  told: string
}

/** Bars that stand side by side, each with its number: at most eight, so that they can be read on a phone. */
export function Bars({ bars, told }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <View className="bars" role="img" aria-label={told}>
      {bars.map(({ key, label, count }) => (
        <View key={key} className="bars__column" aria-hidden="true">
          <View className="bars__room">
            <Text className="bars__count figure">{count > 0 ? count : ''}</Text>
            <View className="bars__bar" style={{ height: `${(count / most) * 100}%` }} />
          </View>
          <Text className="bars__label figure">{label}</Text>
        </View>
      ))}
    </View>
  )
}
