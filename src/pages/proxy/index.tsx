import { useState } from 'react'
import { Card } from '../../components/card'
import { FindColleague } from '../../components/find-colleague'
import { Screen } from '../../components/screen'
import { ReasonSheet } from '../../components/sheet'
import { authoriseProxy } from '../../contract/gift'
import { call } from '../../lib/call'
import { back, useParam } from '../../lib/nav'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'

/** Chooses a colleague by name or pinyin and lets them collect. */
export default function ProxyPage() {
  const campaignId = useParam('id')
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null)
  const { busy, run } = useDo()
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
        <FindColleague
          label="姓名或拼音"
          hint="领取记录会写明代领人；领走之前可以收回授权。"
          onFound={setChosen}
        />
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
