import { type Condolence, type CondolenceMove, moveCondolence } from '../../contract/condolence'
import { call } from '../../lib/call'
import { drawNonce } from '../../lib/nonce'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import type { Why } from './why-sheet'

const DONE: Record<CondolenceMove, string> = {
  submit: '已提交，等别的委员审批',
  approve: '已批准',
  reopen: '已退回，可以修改',
  cancel: '已取消',
  annul: '已撤销，可以重新登记',
}

/** Makes a move on the case as it is shown, and shows it anew however that ended. */
export function useMove({ id, version }: Pick<Condolence, 'id' | 'version'>, onDone: () => Promise<void>) {
  const { busy, run } = useDo()
  const move = (wanted: CondolenceMove, why: Why | null = null) =>
    run(async () => {
      try {
        await call(moveCondolence, { id, version, move: wanted, why, nonce: drawNonce() })
        toast(DONE[wanted])
      } finally {
        await onDone()
      }
    })
  return { busy, move }
}
