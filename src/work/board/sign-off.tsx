import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Several } from '../../components/field'
import { ReasonSheet } from '../../components/sheet'
import { SHEET_COLUMNS, type SheetColumn, signOffSheet, USUAL_COLUMNS } from '../../contract/hand-over'
import { call } from '../../lib/call'
import { saveFile } from '../../lib/save-file'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'

const COLUMNS = Object.entries(SHEET_COLUMNS).map(([id, name]) => ({ id, name }))
const isColumn = (id: string): id is SheetColumn => id in SHEET_COLUMNS

/** The sheet that finance and audit require; what for is asked and printed on it. */
export function SignOff({ id }: { id: string }) {
  const [asking, setAsking] = useState(false)
  const [columns, setColumns] = useState(USUAL_COLUMNS)
  const { busy, run } = useDo()
  const save = (purpose: string) =>
    run(async () => {
      await saveFile(await call(signOffSheet, { campaignId: id, purpose, columns }, { repeat: true }))
      toast('签领表已导出')
      setAsking(false)
    })
  return (
    <Card title="签领表">
      <Text className="quiet">财务和审计要的明细，一个部门一张。</Text>
      <Button icon="file-spreadsheet" text="导出签领表" onTap={() => setAsking(true)} />
      {asking && (
        <ReasonSheet
          title="导出签领表"
          label="用途"
          confirm="导出"
          usual={['财务报销', '审计备查']}
          busy={busy}
          onClose={() => setAsking(false)}
          onReason={(purpose) => void save(purpose)}
        >
          <Several
            label="除姓名、物品、数量、时间、签名外，还要哪些列"
            options={COLUMNS}
            chosen={columns}
            onChange={(chosen) => setColumns(chosen.filter(isColumn))}
          />
        </ReasonSheet>
      )}
    </Card>
  )
}
