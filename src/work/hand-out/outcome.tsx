import { type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { Button } from '../../components/button'
import { Card, Notice, Row, Tag } from '../../components/card'
import { Screen } from '../../components/screen'
import { feel } from '../../lib/feel'
import type { Results } from './pick'

interface OutcomeProps {
  results: Results
  /** Whether somebody who was refused can still be handed out to alone. */
  isStillOpen: (memberId: string) => boolean
  /** Where somebody stands by now who was refused at first. */
  stateOf: (memberId: string) => ReactNode
  onOne: (memberId: string) => void
  onClose: () => void
}

/** One answer a person; first those who were refused, each with the way on. */
export function Outcome({
  results,
  isStillOpen,
  stateOf,
  onOne,
  onClose,
  children,
}: PropsWithChildren<OutcomeProps>) {
  const good = results.filter(({ ok }) => ok)
  const refused = results.filter(({ ok }) => !ok)
  useEffect(() => feel(refused.length === 0), [refused.length])
  return (
    <Screen foot={<Button kind="main" text="完成" onTap={onClose} />}>
      {good.length > 0 && <Notice kind="good">已登记 {good.length} 人</Notice>}
      {refused.length > 0 && (
        <Card title={`${refused.length} 人没有登记上`}>
          {refused.map(({ memberId, name, message }) => (
            <Row
              key={memberId}
              title={name || '不在名单里的人'}
              note={message}
              side={
                isStillOpen(memberId) ? (
                  <Button small text="单独登记" label={`${name} 单独登记`} onTap={() => onOne(memberId)} />
                ) : (
                  stateOf(memberId)
                )
              }
            />
          ))}
        </Card>
      )}
      {good.length > 0 && (
        <Card title="已登记">
          {good.map(({ memberId, name, message }) => (
            <Row key={memberId} title={name} note={message} side={<Tag kind="good" text="已领" />} />
          ))}
        </Card>
      )}
      {children}
    </Screen>
  )
}
