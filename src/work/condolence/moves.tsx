import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import {
  type Condolence,
  type CondolenceMove,
  moveCondolence,
  WHYS_OF,
  whatIsBrought,
} from '../../contract/condolence'
import { call } from '../../lib/call'
import { go } from '../../lib/nav'
import { drawNonce } from '../../lib/nonce'
import { confirm, toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { type Why, WhySheet } from './why-sheet'

interface MovesProps {
  one: Condolence
  onDone: () => Promise<void>
}

const DONE: Record<CondolenceMove, string> = {
  submit: '已提交，等别的委员审批',
  approve: '已批准',
  reopen: '已退回，可以修改',
  cancel: '已取消',
  annul: '已撤销，可以重新登记',
}
/** Moves that ask why. */
type Asking = keyof typeof WHYS_OF
const TITLES: Record<Asking, string> = { reopen: '退回修改', cancel: '取消这件慰问', annul: '撤销慰问记录' }

/** The steps that the case can take now; the next one is the main one, and what the caller cannot do says why. */
export function Moves({ one, onDone }: MovesProps) {
  const { id, version, name, state, can } = one
  const [asking, setAsking] = useState<Asking | null>(null)
  const { busy, run } = useDo()
  const move = (wanted: CondolenceMove, why: Why | null = null) =>
    run(async () => {
      try {
        await call(moveCondolence, { id, version, move: wanted, why, nonce: drawNonce() })
        toast(DONE[wanted])
      } finally {
        setAsking(null)
        await onDone()
      }
    })
  const approve = async () => {
    if (await confirm('批准慰问', `${name}，${whatIsBrought(one)}。`, '批准')) await move('approve')
  }
  return (
    <>
      {can.submit && (
        <Button kind="main" text="提交审批" busy={busy} can={can.submit} onTap={() => void move('submit')} />
      )}
      {can.approve && (
        <Button
          kind="main"
          icon="check"
          text="批准"
          busy={busy}
          can={can.approve}
          onTap={() => void approve()}
        />
      )}
      {can.visit && (
        <Button
          kind="main"
          icon="handshake"
          text="登记慰问"
          onTap={() => go('work/condolence-visit', { id })}
        />
      )}
      <View className="side-by-side side-by-side--even">
        {can.save && <Button icon="pencil" text="修改" onTap={() => go('work/condolence-edit', { id })} />}
        {can.reopen && (
          <Button
            icon="undo-2"
            text={state === 'cancelled' ? '重新登记' : '退回修改'}
            onTap={() => setAsking('reopen')}
          />
        )}
        {can.cancel && (
          <Button kind="danger" text="取消" label="取消这件慰问" onTap={() => setAsking('cancel')} />
        )}
        {can.annul && <Button kind="danger" text="撤销慰问记录" onTap={() => setAsking('annul')} />}
      </View>
      {asking && (
        <WhySheet
          title={TITLES[asking]}
          whys={WHYS_OF[asking]}
          danger={asking !== 'reopen'}
          busy={busy}
          onClose={() => setAsking(null)}
          onWhy={(why) => void move(asking, why)}
        />
      )}
    </>
  )
}
