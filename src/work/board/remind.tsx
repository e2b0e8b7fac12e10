import { Button } from '../../components/button'
import { remind } from '../../contract/reminder'
import { call } from '../../lib/call'
import { confirm, toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'

/** Reminders by hand; whoever was reminded today is not reminded again. */
export function Remind({ id }: { id: string }) {
  const { busy, run } = useDo()
  const send = async () => {
    const what = '半小时内用微信提醒还没领的同事；每人每天最多一次，每周最多三次，晚上不打扰。'
    if (!(await confirm('微信提醒', what, '提醒'))) return
    await run(async () => {
      const { people } = await call(remind, { campaignId: id })
      toast(people > 0 ? `将提醒 ${people} 人` : '今天都提醒过了')
    })
  }
  return <Button icon="send" text="微信提醒他们" busy={busy} onTap={() => void send()} />
}
