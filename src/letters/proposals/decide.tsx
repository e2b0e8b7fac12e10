import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Choices } from '../../components/field'
import { Loaded } from '../../components/screen'
import { ReasonSheet } from '../../components/sheet'
import { DECISIONS, type Decision, decideProposal, listProposals, showNo } from '../../contract/proposal'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import type { ProposalProps } from './proposal'

const NAMES: Record<Decision, string> = {
  file: '立案',
  merge: '并案',
  opinion: '转为意见',
  decline: '不立案',
  withdraw: '撤案',
}
const USUAL: Record<Decision, readonly string[]> = {
  file: ['属于学院职权，具体可行'],
  merge: ['与另一件提案是同一事项'],
  opinion: ['作为意见转有关部门参考'],
  decline: ['不属于学院职权', '已有规定，正在执行'],
  withdraw: ['提案人要求撤案', '有能认出来信人的内容'],
}

/** Into which one of the same matter. */
function Into({ not, into, onChoose }: { not: string; into: string; onChoose: (id: string) => void }) {
  const filed = useAsk(listProposals, { state: 'filed' })
  const waiting = useAsk(listProposals, { state: 'waiting' })
  return (
    <Loaded ask={filed}>
      {({ proposals }) => (
        <Choices
          label="并入"
          options={[...proposals, ...(waiting.data?.proposals ?? [])]
            .filter(({ id }) => id !== not)
            .map(({ id, title }) => ({ id, name: `${showNo(id)} ${title}` }))}
          chosen={into}
          onChoose={onChoose}
        />
      )}
    </Loaded>
  )
}

/** What the committee makes of a proposal: all members read the reason. */
export function Decide({ proposal: { id, can }, onChange }: ProposalProps) {
  const [open, setOpen] = useState<Decision | null>(null)
  const [into, setInto] = useState('')
  const { busy, run } = useDo()
  const possible = DECISIONS.filter((one) => can[one] === true)
  if (possible.length === 0) return null
  const decide = (decision: Decision, reason: string) =>
    void run(async () => {
      onChange(await call(decideProposal, { id, decision, reason, ...(into && { into }) }))
      setOpen(null)
      toast(`${NAMES[decision]}，已记下`)
    })
  return (
    <>
      <View className="side-by-side side-by-side--wrap">
        {possible.map((one) => (
          <Button
            key={one}
            small
            kind={one === 'withdraw' ? 'danger' : 'plain'}
            text={NAMES[one]}
            onTap={() => setOpen(one)}
          />
        ))}
      </View>
      {open && (
        <ReasonSheet
          title={NAMES[open]}
          label="审查意见"
          confirm="提交"
          kind={open === 'withdraw' ? 'danger' : 'main'}
          usual={USUAL[open]}
          busy={busy}
          onClose={() => setOpen(null)}
          onReason={(reason) => decide(open, reason)}
        >
          {open === 'merge' && <Into not={id} into={into} onChoose={setInto} />}
        </ReasonSheet>
      )}
    </>
  )
}
