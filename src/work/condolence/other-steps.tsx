import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { type Condolence, WHYS_OF } from '../../contract/condolence'
import { go } from '../../lib/nav'
import { useMove } from './use-move'
import { type Why, WhySheet } from './why-sheet'

/** Moves that ask why. */
type Asking = keyof typeof WHYS_OF
const TITLES: Record<Asking, string> = { reopen: '退回修改', cancel: '取消慰问', annul: '撤销慰问记录' }

interface OtherStepsProps {
  one: Condolence
  onDone: () => Promise<void>
}

/** What can be changed or taken back. */
export function OtherSteps({ one, onDone }: OtherStepsProps) {
  const { id, state, can } = one
  const [asking, setAsking] = useState<Asking | null>(null)
  const { busy, move } = useMove(one, onDone)
  const take = async (why: Why) => {
    if (!asking) return
    await move(asking, why)
    setAsking(null)
  }
  return (
    <Card title="更多">
      {can.save && <Button icon="pencil" text="修改" onTap={() => go('work/condolence-edit', { id })} />}
      {can.reopen && (
        <Button
          icon="undo-2"
          text={state === 'cancelled' ? '重新登记' : TITLES.reopen}
          onTap={() => setAsking('reopen')}
        />
      )}
      {can.annul && <Button kind="danger" text={TITLES.annul} onTap={() => setAsking('annul')} />}
      {can.cancel && <Button kind="danger" text={TITLES.cancel} onTap={() => setAsking('cancel')} />}
      {asking && (
        <WhySheet
          title={TITLES[asking]}
          whys={WHYS_OF[asking]}
          danger={asking !== 'reopen'}
          busy={busy}
          onClose={() => setAsking(null)}
          onWhy={(why) => void take(why)}
        />
      )}
    </Card>
  )
}
