import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Notice, Row } from '../../components/card'
import { TextField } from '../../components/field'
import { Loaded } from '../../components/screen'
import { BottomSheet } from '../../components/sheet'
import { StateTag } from '../../components/state-tag'
import { findEntitled } from '../../contract/hand-over'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import { useSettled } from '../../lib/use-settled'

interface FindSheetProps {
  campaignId: string
  /** @returns a sentence when it did not work */
  onFound: (memberId: string) => Promise<string>
  onClose: () => void
}

/** Somebody without a phone, by name, pinyin or staff number; namesakes differ by department and number. */
export function FindSheet({ campaignId, onFound, onClose }: FindSheetProps) {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed)
  const [problem, setProblem] = useState('')
  const { run } = useDo()
  const found = useAsk(findEntitled, search ? { campaignId, search } : null)
  return (
    <BottomSheet title="按姓名找" onClose={onClose}>
      <TextField label="找人" value={typed} max={30} placeholder="姓名、拼音或工号" onChange={setTyped} />
      {problem && <Notice kind="bad">{problem}</Notice>}
      {search === '' ? (
        <Text className="quiet">只能找本部门的人；其他部门的请出示领取码。</Text>
      ) : (
        <Loaded ask={found}>
          {({ people }) =>
            people.length === 0 ? (
              <Text className="quiet">没有找到，请换个写法再找，或请对方出示领取码。</Text>
            ) : (
              people.map(({ memberId, name, department, staffNo, state }) => (
                <Row
                  key={memberId}
                  title={name}
                  note={`${department} · ${staffNo}`}
                  side={<StateTag state={state} />}
                  onTap={() => void run(async () => setProblem(await onFound(memberId)))}
                />
              ))
            )
          }
        </Loaded>
      )}
    </BottomSheet>
  )
}
