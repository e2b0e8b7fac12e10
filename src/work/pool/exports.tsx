import { useState } from 'react'
import { Button } from '../../components/button'
import { Choices } from '../../components/field'
import { ReasonSheet } from '../../components/sheet'
import { exportVouchers, VOUCHER_STATES, voucherSheet } from '../../contract/voucher'
import { call } from '../../lib/call'
import { saveFile } from '../../lib/save-file'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'

const PURPOSES = ['财务报销', '与商家对账', '审计备查']
const ONLY = { all: '全部', ...VOUCHER_STATES, unused: '没发的券码' }
type Only = keyof typeof ONLY
const OPTIONS = Object.entries(ONLY).map(([id, name]) => ({ id, name }))
const isOnly = (id: string): id is Only => id in ONLY

/** The sign-off sheet, and every code with its state; what for is asked and kept. */
export function Exports({ poolId, issued }: { poolId: string; issued: boolean }) {
  const [asking, setAsking] = useState<'sheet' | 'codes' | null>(null)
  const [only, setOnly] = useState<Only>('all')
  const { busy, run } = useDo()
  const save = (purpose: string) =>
    run(async () => {
      const input = { poolId, purpose }
      const file =
        asking === 'sheet'
          ? await call(voucherSheet, input, { repeat: true })
          : await call(exportVouchers, { ...input, only: only === 'all' ? null : only }, { repeat: true })
      await saveFile(file)
      toast('已导出')
      setAsking(null)
    })
  return (
    <>
      {issued && <Button icon="file-spreadsheet" text="导出签领表" onTap={() => setAsking('sheet')} />}
      <Button icon="download" text="导出券码明细" onTap={() => setAsking('codes')} />
      {asking && (
        <ReasonSheet
          title={asking === 'sheet' ? '导出签领表' : '导出券码明细'}
          label="用途"
          confirm="导出"
          usual={PURPOSES}
          busy={busy}
          onClose={() => setAsking(null)}
          onReason={(purpose) => void save(purpose)}
        >
          {asking === 'codes' && (
            <Choices
              label="要哪些"
              options={OPTIONS}
              chosen={only}
              onChoose={(id) => isOnly(id) && setOnly(id)}
            />
          )}
        </ReasonSheet>
      )}
    </>
  )
}
