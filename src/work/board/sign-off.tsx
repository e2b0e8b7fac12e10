import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ReasonSheet } from '../../components/sheet'
import { signOffSheet } from '../../contract/hand-over'
import { call } from '../../lib/call'
import { saveFile } from '../../lib/save-file'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'

/** The sheet that finance and audit require; what for is asked and printed on it. */
export function SignOff({ id }: { id: string }) {
  const [asking, setAsking] = useState(false)
  const { busy, run } = useDo()
  const save = (purpose: string) =>
    run(async () => {
      await saveFile(await call(signOffSheet, { campaignId: id, purpose }))
      toast('签领表已导出')
      setAsking(false)
    })
  return (
    <Card title="签领表">
      <Button text="导出签领表" onTap={() => setAsking(true)} />
      {asking && (
        <ReasonSheet
          title="导出签领表"
          label="用途"
          confirm="导出"
          usual={['财务报销', '审计备查']}
          busy={busy}
          onClose={() => setAsking(false)}
          onReason={(purpose) => void save(purpose)}
        />
      )}
    </Card>
  )
}
