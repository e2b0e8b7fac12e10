import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Row, Tag } from '../../components/card'
import { Choices } from '../../components/field'
import { BottomSheet } from '../../components/sheet'
import { ACKNOWLEDGEMENTS, acknowledgeCondolence, type Condolence } from '../../contract/condolence'
import { showWholeDay } from '../../contract/time'
import { call } from '../../lib/call'
import { drawNonce } from '../../lib/nonce'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { ACKNOWLEDGEMENT_OPTIONS, acknowledgementOf } from '../acknowledgements'

interface VisitsProps {
  one: Condolence
  onDone: () => Promise<void>
}

/** The visit that was made, and those that were recorded by mistake. */
export function Visits({ one: { id, version, visit, annulled, can }, onDone }: VisitsProps) {
  const [asking, setAsking] = useState(false)
  const { busy, run } = useDo()
  if (!visit && annulled.length === 0) return null
  const acknowledge = (chosen: string) =>
    run(async () => {
      const acknowledgement = acknowledgementOf(chosen)
      await call(acknowledgeCondolence, { id, version, acknowledgement, nonce: drawNonce() })
      setAsking(false)
      toast('已登记')
      await onDone()
    })
  return (
    <Card title="慰问记录">
      {visit && (
        <Row
          title={showWholeDay(visit.on)}
          note={`${visit.visitors.join('、')}\n${ACKNOWLEDGEMENTS[visit.acknowledgement]}`}
          side={can.acknowledge && <Button small text="改签收" onTap={() => setAsking(true)} />}
        />
      )}
      {annulled.map(({ on, batch, visitors }) => (
        <Row
          key={batch}
          title={showWholeDay(on)}
          note={visitors.join('、')}
          side={<Tag kind="quiet" text="已撤销" />}
        />
      ))}
      {asking && visit && (
        <BottomSheet title="怎样签收的" onClose={() => setAsking(false)}>
          <Choices
            options={ACKNOWLEDGEMENT_OPTIONS}
            chosen={visit.acknowledgement}
            onChoose={(chosen) => !busy && void acknowledge(chosen)}
          />
        </BottomSheet>
      )}
    </Card>
  )
}
