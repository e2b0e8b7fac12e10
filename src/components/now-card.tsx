import { Text, View } from '@tarojs/components'
import { Tag } from './card'
import { Icon } from './icon'
import { Tap } from './tap'

interface NowCardProps {
  title: string
  about: string
  /** What to do, and by when. */
  next: string
  tag: { kind: 'good' | 'wait' | 'bad' | 'quiet'; text: string }
  onTap: () => void
}

/** One thing to do: the whole card leads there. */
export const NowCard = ({ title, about, next, tag, onTap }: NowCardProps) => (
  <Tap className="card now" role="link" onTap={onTap}>
    <View className="now__head">
      <Text className="now__title">{title}</Text>
      <Tag {...tag} />
    </View>
    <Text className="now__about">{about}</Text>
    <View className="now__next">
      <Text className="now__sentence">{next}</Text>
      <Icon name="chevron-right" className="row__arrow" />
    </View>
  </Tap>
)
