import { Text } from '@tarojs/components'
import { Fold } from '../../components/fold'
import { findSimilar } from '../../contract/office'
import { useAsk } from '../../lib/use-ask'
import { useSettled } from '../../lib/use-settled'

/** Words below this say too little to compare. */
const ENOUGH = 8

/** Answers that were published to something like this: perhaps no letter is needed. */
export function Alike({ text }: { text: string }) {
  const settled = useSettled(text)
  const ask = useAsk(findSimilar, settled.length >= ENOUGH ? { text: settled } : null)
  return ask.data?.letters.map(({ id, title, answer }) => (
    <Fold key={id} title={`已有答复：${title}`}>
      <Text className="text">{answer}</Text>
    </Fold>
  ))
}
