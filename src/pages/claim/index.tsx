import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../components/button'
import { Card, Fact, Notice } from '../../components/card'
import { Choices, NumberField } from '../../components/field'
import { Refused } from '../../components/refused'
import { Result } from '../../components/result'
import { Loaded, Screen } from '../../components/screen'
import { type ClaimResult, claimAtStation, lookAtStation } from '../../contract/gift'
import { type CallError, call } from '../../lib/call'
import { back, useParam } from '../../lib/nav'
import { drawNonce } from '../../lib/nonce'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'

/** Where am I, what do I get, for whom; then one tap. */
export default function Claim() {
  const scene = useParam('scene')
  const ask = useAsk(lookAtStation, { scene })
  const [memberId, setMemberId] = useState<string | null>(null)
  const [answer, setAnswer] = useState<string | null>(null)
  const [quantity, setQuantity] = useState<number | null>(null)
  const [result, setResult] = useState<ClaimResult | null>(null)
  const [refused, setRefused] = useState<CallError | null>(null)
  // A tap that got no answer is sent again under the same number, so that it counts once.
  const nonce = useRef(drawNonce())
  const { busy, run } = useDo((error) => {
    if (!error.passing) nonce.current = drawNonce()
    if (error.code === 'gift/ambiguous') setQuantity(1)
    setRefused(error)
  })
  const people = ask.data?.people ?? []
  const person =
    people.find((one) => one.memberId === memberId) ??
    people.find((one) => one.can.claim === true) ??
    people[0]
  const tap = () =>
    run(async () => {
      setResult(
        await call(claimAtStation, {
          scene,
          nonce: nonce.current,
          ...(person && !person.self && { memberId: person.memberId }),
          ...(answer && { answer }),
          ...(quantity && { quantity }),
        }),
      )
    })
  if (result) {
    const waits = result.state === 'pending'
    return (
      <Result
        tone={waits ? 'wait' : 'good'}
        word={waits ? '等联络员确认' : '已领取'}
        name={result.name}
        item={result.item}
        facts={result.remaining > 0 && !waits ? [`还剩 ${result.remaining} 份`] : []}
        next={waits ? '请给联络员看这个页面' : '请拿好礼品，谢谢！'}
        action="完成"
        onClose={back}
      />
    )
  }
  const live = ask.data?.live ?? true
  const can = live ? (person?.can.claim ?? true) : { why: '请再扫联络员手机上的码' }
  return (
    <Screen
      foot={ask.data && <Button kind="main" text="确认领取" busy={busy} can={can} onTap={() => void tap()} />}
    >
      {ask.error && !ask.data ? (
        <Refused error={ask.error} onClose={back} />
      ) : (
        <Loaded ask={ask}>
          {({ title, station, question }) => (
            <>
              <Card title={title}>
                <Text className="who">{person?.name}</Text>
                <Text className="huge">{person?.item}</Text>
                <Fact icon="map-pin">{station}</Fact>
              </Card>
              {!live && <Notice>这是张贴的码，只说明地点；请再扫联络员手机上的码领取。</Notice>}
              {people.length > 1 && (
                <Card title="替谁领取">
                  <Choices
                    options={people.map((one) => ({
                      id: one.memberId,
                      name: one.self ? `${one.name}（本人）` : one.name,
                    }))}
                    chosen={person?.memberId ?? null}
                    onChoose={setMemberId}
                  />
                </Card>
              )}
              {question && (
                <Card title={question.text}>
                  <Choices
                    options={question.options.map((text) => ({ id: text, name: text }))}
                    chosen={answer}
                    onChoose={setAnswer}
                  />
                </Card>
              )}
              {quantity !== null && (
                <Card>
                  <NumberField label="这次领几份" value={quantity} onChange={setQuantity} />
                </Card>
              )}
            </>
          )}
        </Loaded>
      )}
      {refused && <Refused error={refused} onClose={() => setRefused(null)} />}
    </Screen>
  )
}
