import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Notice } from '../../components/card'
import { Choices, Several } from '../../components/field'
import { BottomSheet } from '../../components/sheet'
import type { Output } from '../../contract/action'
import { refusalText } from '../../contract/refusal'
import { listRoster } from '../../contract/roster'
import { issueMovies, type Pool } from '../../contract/voucher'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'

const COUNTS = ['1', '2', '3', '4', '6'].map((id) => ({ id, name: `${id} 张` }))

interface IssueSheetProps {
  pool: Pool
  onDone: () => Promise<void>
  onClose: () => void
}

/** How many to whom: first the count and what the rules say, then it goes out. */
export function IssueSheet({ pool, onDone, onClose }: IssueSheetProps) {
  const roster = useAsk(listRoster, {})
  const [each, setEach] = useState('2')
  const [departments, setDepartments] = useState<string[]>([])
  const [plan, setPlan] = useState<Output<typeof issueMovies> | null>(null)
  const [problem, setProblem] = useState('')
  const { busy, run } = useDo((error) => setProblem(refusalText(error)))
  const input = { poolId: pool.id, each: Number(each), departments }
  const change = (act: () => void) => {
    act()
    setPlan(null)
    setProblem('')
  }
  const look = () =>
    run(async () => setPlan(await call(issueMovies, { ...input, write: false }, { repeat: true })))
  const issue = () =>
    run(async () => {
      const { issued } = await call(issueMovies, { ...input, write: true }, { repeat: true })
      await onDone()
      toast(`已发放 ${issued} 张`)
      onClose()
    })
  return (
    <BottomSheet title={`发放 ${pool.title}`} onClose={onClose}>
      <Choices label="每人" options={COUNTS} chosen={each} onChoose={(id) => change(() => setEach(id))} />
      <Several
        label="部门（不选就是全部）"
        options={roster.data?.departments ?? []}
        chosen={departments}
        onChange={(chosen) => change(() => setDepartments(chosen))}
      />
      {problem && <Notice kind="bad">{problem}</Notice>}
      {plan?.warnings.map((warning) => (
        <Notice key={warning}>{warning}</Notice>
      ))}
      {plan && (
        <Text className="text">
          将发给今天在册的 {plan.people} 人，共 {plan.issued} 张；以前发过的不重复发。
        </Text>
      )}
      {plan ? (
        <Button
          kind="main"
          text={`发放 ${plan.issued} 张`}
          busy={busy}
          can={plan.issued > 0 ? true : { why: '这些人都已经发过了' }}
          onTap={() => void issue()}
        />
      ) : (
        <Button kind="main" text="看看发给多少人" busy={busy} onTap={() => void look()} />
      )}
    </BottomSheet>
  )
}
