import { Text } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card, Row, Tag } from '../../components/card'
import { PROPOSAL_WORDS, type Proposal, secondProposal, showNo } from '../../contract/proposal'
import { showDay } from '../../contract/time'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { Decide } from './decide'

const KINDS = {
  gathering: 'wait',
  waiting: 'wait',
  filed: 'good',
  merged: 'quiet',
  opinion: 'quiet',
  declined: 'quiet',
  withdrawn: 'quiet',
} as const

export interface ProposalProps {
  proposal: Proposal
  onChange: (proposal: Proposal) => void
}

/** One proposal: what it says, who stands behind it, and what the reader can do. */
export function ProposalCard({ proposal, onChange }: ProposalProps) {
  const { id, title, text, proposer, raisedOn, state, seconds, needed, seconders, decision, can } = proposal
  const { busy, run } = useDo()
  const second = (on: boolean) =>
    void run(async () => {
      onChange(await call(secondProposal, { id, on }))
      toast(on ? '已附议' : '已撤回附议')
    })
  const rest = seconds - seconders.length
  return (
    <Card title={title}>
      <Row
        title={showNo(id)}
        note={`${proposer ? `${proposer}提出` : '未具名'}，${showDay(raisedOn)}`}
        side={<Tag kind={KINDS[state]} text={PROPOSAL_WORDS[state]} />}
      />
      {text !== '' && <Text className="text">{text}</Text>}
      <Row
        title={`附议 ${seconds} 人，满 ${needed} 人送审`}
        note={seconders.join('、') + (rest > 0 ? ` 等` : '')}
      />
      {decision && (
        <Row
          label={`${showDay(decision.day)}审查意见`}
          title={decision.reason}
          note={decision.into ? `并入 ${showNo(decision.into)}` : ''}
        />
      )}
      {can.second === true && (
        <Button kind="main" label={`附议${title}`} text="附议" busy={busy} onTap={() => second(true)} />
      )}
      {can.takeBack === true && <Button small text="撤回附议" busy={busy} onTap={() => second(false)} />}
      <Decide proposal={proposal} onChange={onChange} />
    </Card>
  )
}
