import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Card, Row } from '../../components/card'
import { TextField } from '../../components/field'
import { Empty, Loaded, Screen } from '../../components/screen'
import { ReasonSheet } from '../../components/sheet'
import { authoriseProxy } from '../../contract/gift'
import { searchColleagues } from '../../contract/roster'
import { call } from '../../lib/call'
import { back, useParam } from '../../lib/nav'
import { toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import { useSettled } from '../../lib/use-settled'

/** Chooses a colleague by name or pinyin and lets them collect. */
export default function ProxyPage() {
  const campaignId = useParam('id')
  const [typed, setTyped] = useState('')
  const search = useSettled(typed)
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null)
  const { busy, run } = useDo()
  const found = useAsk(searchColleagues, search ? { search } : null)
  const authorise = (reason: string) =>
    run(async () => {
      if (!chosen) return
      await call(authoriseProxy, { campaignId, proxyId: chosen.id, reason }, { repeat: true })
      toast(`已授权 ${chosen.name} 代领`)
      back()
    })
  return (
    <Screen>
      <Card title="请谁代领">
        <TextField label="姓名或拼音" value={typed} max={30} onChange={setTyped} />
        {search === '' ? (
          <Text className="quiet">领取记录会写明代领人；领走之前可以收回授权。</Text>
        ) : (
          <Loaded ask={found}>
            {({ people }) =>
              people.length === 0 ? (
                <Empty icon="search" text="没有找到，请换个写法再找。" />
              ) : (
                people.map((person) => (
                  <Row
                    key={person.id}
                    icon="user-round-plus"
                    title={person.name}
                    note={person.department}
                    onTap={() => setChosen(person)}
                  />
                ))
              )
            }
          </Loaded>
        )}
      </Card>
      {chosen && (
        <ReasonSheet
          title={`授权 ${chosen.name} 代领`}
          confirm="授权"
          usual={['出差', '上课', '病假', '外出进修']}
          busy={busy}
          onClose={() => setChosen(null)}
          onReason={(reason) => void authorise(reason)}
        />
      )}
    </Screen>
  )
}
