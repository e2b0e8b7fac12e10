import { Button } from '../../components/button'
import { Card, Notice, Row } from '../../components/card'
import { approveBirthdays, type Birthdays, type Pool } from '../../contract/voucher'
import { call } from '../../lib/call'
import { confirm, toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { yuanOf } from '../yuan'
import { Celebrated } from './celebrated'

interface ApproveProps {
  month: string
  batch: NonNullable<Birthdays['batch']>
  pool: Pool | undefined
  isChair: boolean
  onDone: () => Promise<void>
}

/** The list that waits for the chair. */
export function Approve({ month, batch, pool, isChair, onDone }: ApproveProps) {
  const { busy, run } = useDo()
  const { people, preparedBy, state } = batch
  const approve = () =>
    run(async () => {
      const sum = pool ? `，共 ${yuanOf(people.length * pool.value)} 元` : ''
      if (!(await confirm('批准并发放', `发给 ${people.length} 人${sum}。发出后每人会收到消息。`, '发放')))
        return
      const { issued } = await call(approveBirthdays, { month }, { repeat: true })
      await onDone()
      toast(`已发放 ${issued} 张`)
    })
  return (
    <Card title={`待批准的名单（${people.length} 人）`}>
      <Row label="用哪一批" title={pool?.title ?? '这一批券已删除'} note={`${preparedBy} 提交`} />
      {pool?.warnings.map((warning) => (
        <Notice key={warning}>{warning}</Notice>
      ))}
      <Celebrated people={people} />
      <Button
        kind="main"
        icon="check"
        text={state === 'approved' ? '继续发放' : '批准并发放'}
        busy={busy}
        can={isChair ? true : { why: '由主席批准' }}
        onTap={() => void approve()}
      />
    </Card>
  )
}
