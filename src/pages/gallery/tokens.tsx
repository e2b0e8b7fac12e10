import { Text, View } from '@tarojs/components'
import { Card } from '../../components/card'

const COLOURS = [
  'page',
  'card',
  'text',
  'quiet',
  'line',
  'edge',
  'off',
  'main',
  'tint',
  'good',
  'wait',
  'bad',
]
const SIZES = [1, 2, 3, 4, 5, 6, 7]

/** The colours and sizes by name. */
export const Tokens = () => (
  <>
    <Card title="颜色">
      <View className="choices">
        {COLOURS.map((name) => (
          <View key={name} className="choice">
            <View className="tick" style={{ background: `var(--${name})` }} />
            <Text>{name}</Text>
          </View>
        ))}
      </View>
    </Card>
    <Card title="字号">
      {SIZES.map((size) => (
        <Text key={size} className="text" style={{ fontSize: `var(--text-${size})` }}>
          text-{size} 中秋礼品
        </Text>
      ))}
    </Card>
  </>
)
