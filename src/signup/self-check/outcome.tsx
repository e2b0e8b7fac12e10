import { Text } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card, Notice } from '../../components/card'
import type { SelfCheck } from '../../contract/self-check'
import { showWholeDay } from '../../contract/time'

/** What the self-check came to, in the words of which the server is told the first half and nothing else. */
const WORDS = {
  ok: () => '可预约',
  after: (on: string) => `建议${showWholeDay(on)}后`,
  ask: () => '请先咨询采血点',
}

const wordOf = (result: SelfCheck): string =>
  result.verdict === 'after' ? WORDS.after(result.on) : WORDS[result.verdict]()

interface OutcomeProps {
  result: SelfCheck
  /** Told on that day; null where that cannot be asked for. */
  onLater: (() => void) | null
  busy: boolean
  onAgain: () => void
}

/** The answer, why, and by which rule. */
export const Outcome = ({ result, onLater, busy, onAgain }: OutcomeProps) => (
  <Card title="自测结果">
    <Text className="huge">{wordOf(result)}</Text>
    {result.verdict !== 'ok' &&
      result.reasons.map(({ text, source }) => (
        <Notice key={text}>
          {text}（{source}）
        </Notice>
      ))}
    <Text className="quiet">自测只供参考；能不能献血，由采血点当天检查后决定。</Text>
    {result.verdict === 'after' && onLater && (
      <Button kind="main" icon="clock" text="到时提醒我" busy={busy} onTap={onLater} />
    )}
    <Button kind="bare" text="重新自测" onTap={onAgain} />
  </Card>
)
