import { Text, View } from '@tarojs/components'

export interface Part {
  kind: 'good' | 'wait' | 'quiet'
  count: number
}

interface ShareBarProps {
  name: string
  /** What the bar shows, in words and numbers. */
  note: string
  done: number
  of: number
  parts: readonly Part[]
}

/** One whole as a bar of its parts, the rest left empty; name and numbers stand above it. */
export const ShareBar = ({ name, note, done, of, parts }: ShareBarProps) => (
  <View className="share-bar">
    <View className="share-bar__head">
      <Text className="share-bar__name">{name}</Text>
      <Text className="figure">
        {done}/{of}
      </Text>
    </View>
    <View className="share-bar__track" aria-hidden="true">
      {parts.map(
        ({ kind, count }) =>
          count > 0 && (
            <View
              key={kind}
              className={`share-bar__part share-bar__part--${kind}`}
              style={{ width: `${(count / Math.max(of, 1)) * 100}%` }}
            />
          ),
      )}
    </View>
    {note && <Text className="quiet">{note}</Text>}
  </View>
)

/** What the kinds of parts mean. */
export const Legend = ({ of }: { of: readonly { kind: Part['kind'] | 'rest'; text: string }[] }) => (
  <View className="legend">
    {of.map(({ kind, text }) => (
      <View key={kind} className="legend__entry">
        <View className={`legend__sign share-bar__part--${kind}`} aria-hidden="true" />
        <Text>{text}</Text>
      </View>
    ))}
  </View>
)
