import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Row } from '../../components/card'
import { TextField } from '../../components/field'
import { Loaded } from '../../components/screen'
import { BottomSheet, ReasonSheet } from '../../components/sheet'
import { grantEntitlement } from '../../contract/campaign'
import { listRoster } from '../../contract/roster'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import { useSettled } from '../../lib/use-settled'

interface GrantProps {
  id: string
  onDone: () => Promise<void>
  onClose: () => void
}

/** Adds one person after the list was frozen: who, then why. */
export function Grant({ id, onDone, onClose }: GrantProps) {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed)
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null)
  const { busy, run } = useDo()
  const found = useAsk(listRoster, search ? { search } : null)
  const grant = (reason: string) =>
    run(async () => {
      if (!chosen) return
      await call(grantEntitlement, { id, memberId: chosen.id, reason })
      await onDone()
      toast(`已增补 ${chosen.name}`)
      onClose()
    })
  if (chosen) {
    return (
      <ReasonSheet
        title={`增补 ${chosen.name}`}
        confirm="增补"
        usual={['新调入', '名册漏登']}
        busy={busy}
        onClose={onClose}
        onReason={(reason) => void grant(reason)}
      />
    )
  }
  return (
    <BottomSheet title="增补一人" onClose={onClose}>
      <TextField label="找人" value={typed} max={30} placeholder="姓名、拼音或工号" onChange={setTyped} />
      {search === '' ? (
        <Text className="quiet">名单在发布时已固定；之后应补的人在这里逐个增补，并写明原因。</Text>
      ) : (
        <Loaded ask={found}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Text className="quiet">没有找到，请换个写法再找。只能增补今天在册的人。</Text>
            ) : (
              rows.map(({ id: memberId, name, department, staffNo }) => (
                <Row
                  key={memberId}
                  title={name}
                  note={`${department.name} · ${staffNo}`}
                  onTap={() => setChosen({ id: memberId, name })}
                />
              ))
            )
          }
        </Loaded>
      )}
    </BottomSheet>
  )
}
