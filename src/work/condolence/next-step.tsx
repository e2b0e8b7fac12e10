import { Button } from '../../components/button'
import { type Condolence, whatIsBrought } from '../../contract/condolence'
import { go } from '../../lib/nav'
import { confirm } from '../../lib/say'
import { useMove } from './use-move'

interface NextStepProps {
  one: Condolence
  onDone: () => Promise<void>
}

/** The step that comes next; whoever cannot take it reads why. */
export function NextStep({ one, onDone }: NextStepProps) {
  const { id, name, can } = one
  const { busy, move } = useMove(one, onDone)
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
    </>
  )
}
