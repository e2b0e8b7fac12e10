import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Choices } from '../../components/field'
import { Empty, Loaded, Screen } from '../../components/screen'
import { listProposals, PROPOSAL_WORDS, type Proposal } from '../../contract/proposal'
import { useAsk } from '../../lib/use-ask'
import { ProposalCard } from './proposal'

const ALL = 'all'
const SHOWN = ['gathering', 'waiting', 'filed'] as const
const OPTIONS = [{ id: ALL, name: '全部' }, ...SHOWN.map((id) => ({ id, name: PROPOSAL_WORDS[id] }))]

/** Proposals, the newest first: members second them, the committee decides. */
export default function Proposals() {
  const [state, setState] = useState<string>(ALL)
  const [before, setBefore] = useState('')
  // What was just seconded or decided stays in its place, also where it no longer fits the choice.
  const [changed, setChanged] = useState<Record<string, Proposal>>({})
  const wanted = SHOWN.find((one) => one === state)
  const ask = useAsk(listProposals, { ...(wanted && { state: wanted }), ...(before && { before }) })
  usePullDownRefresh(() => {
    setChanged({})
    void ask.reload()
  })
  const choose = (id: string) => {
    setState(id)
    setBefore('')
    setChanged({})
  }
  return (
    <Screen>
      <Choices label="看哪些" options={OPTIONS} chosen={state} onChoose={choose} />
      <Loaded ask={ask}>
        {({ proposals, more }) => (
          <>
            {proposals.length === 0 && (
              <Empty text="没有提案。写一封「建言献策」的信，办理人可以请您同意转为提案。" />
            )}
            {proposals.map((one) => (
              <ProposalCard
                key={one.id}
                proposal={changed[one.id] ?? one}
                onChange={(next) => setChanged({ ...changed, [next.id]: next })}
              />
            ))}
            {before !== '' && <Text className="quiet">这里是较早的提案。</Text>}
            {more && (
              <Button text="看更早的" onTap={() => setBefore(proposals[proposals.length - 1]?.id ?? '')} />
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
