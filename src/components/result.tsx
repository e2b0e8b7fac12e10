import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { feel } from '../lib/feel'
import { Button } from './button'
import { Icon } from './icon'
import { textSize } from './screen'
import { useModal } from './use-modal'

export type Tone = 'good' | 'wait' | 'bad'
const SIGNS = { good: 'circle-check', wait: 'hourglass', bad: 'circle-x' } as const

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
  const modal = useModal(other?.onTap ?? onClose)
  return (
    <View
      {...modal}
      className={`result result--${tone} scaled`}
      style={textSize()}
      role="alertdialog"
      aria-label={word}
    >
      <View className="result__said">
        <Icon name={SIGNS[tone]} size="sign" className="result__sign" />
        <Text className="result__word">{word}</Text>
        {name && <Text className="result__name">{name}</Text>}
        {item && <Text className="result__item">{item}</Text>}
        {facts.map((fact) => (
          <Text key={fact} className="result__fact">
            {fact}
          </Text>
        ))}
        <Text className="result__next">{next}</Text>
      </View>
      <View className="result__foot">
        <Button kind="main" text={action} onTap={onClose} />
        {other && <Button {...other} />}
      </View>
    </View>
  )
}
