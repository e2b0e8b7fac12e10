import { Text, View } from '@tarojs/components'
import type { Turn } from '../contract/letter'
import { showDay } from '../contract/time'

/** A conversation, the reader's own words on the right. */
export const Turns = ({ turns, mine }: { turns: readonly Turn[]; mine: Turn['by'] }) => (
  <View className="turns">
    {turns.map(({ by, day, text, files }, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: what was said is only ever appended
      <View key={i} className={`turn ${by === mine ? 'turn--mine' : ''}`}>
        <Text className="quiet">{`${by === 'writer' ? '来信人' : '答复'} · ${showDay(day)}`}</Text>
        <Text className="text">{text}</Text>
        {files.length > 0 && <Text className="quiet">附件 {files.length} 个</Text>}
      </View>
    ))}
  </View>
)
