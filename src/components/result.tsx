import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { feel } from '../lib/feel'
import { Button } from './button'
import { textSize } from './screen'

export type Tone = 'good' | 'wait' | 'bad'
const SIGNS: Record<Tone, string> = { good: '✓', wait: '…', bad: '✕' }

export interface ResultProps {
  tone: Tone
  /** 「已领取」「待核验」「不能领取」 */
  word: string
  name?: string
  item?: string
  facts?: readonly string[]
  next: string
  action: string
  /** A second way on. */
  other?: { text: string; onTap: () => void }
  onClose: () => void
}

/** The answer to a scan: the whole screen, readable at arm's length, told by colour, sign and word. */
export function Result({ tone, word, name, item, facts = [], next, action, other, onClose }: ResultProps) {
  useEffect(() => feel(tone !== 'bad'), [tone])
  return (
    <View className={`result result--${tone}`} style={textSize()} role="alertdialog" aria-label={word}>
      <View className="result__sign" aria-hidden="true">
        <Text>{SIGNS[tone]}</Text>
      </View>
      <Text className="result__word">{word}</Text>
      {name && <Text className="result__name">{name}</Text>}
      {item && <Text className="result__item">{item}</Text>}
      {facts.map((fact) => (
        <Text key={fact} className="result__fact">
          {fact}
        </Text>
      ))}
      <Text className="result__next">{next}</Text>
      <View className="result__foot">
        <Button text={action} onTap={onClose} />
        {other && <Button {...other} />}
      </View>
    </View>
  )
}
