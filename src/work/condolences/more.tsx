import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Row } from '../../components/card'
import { Toggle } from '../../components/field'
import { ReasonSheet } from '../../components/sheet'
import { type Condolences, exportCondolences } from '../../contract/condolence'
import { call } from '../../lib/call'
import { saveFile } from '../../lib/save-file'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { yuanOf } from '../yuan'
import { ThresholdSheet } from './threshold-sheet'

interface MoreProps extends Pick<Condolences, 'threshold' | 'can'> {
  year: string
  visits: number
  onDone: () => Promise<void>
}

/** The year's sheet, and from which amount on two approve. */
export function More({ year, visits, threshold, can, onDone }: MoreProps) {
  const [asking, setAsking] = useState<'export' | 'threshold' | null>(null)
  const [reasons, setReasons] = useState(false)
  const { busy, run } = useDo()
  const save = (purpose: string) =>
    run(async () => {
      await saveFile(await call(exportCondolences, { year, reasons, purpose }, { repeat: true }))
      toast('已导出')
      setAsking(null)
    })
  const ask = () => {
    setReasons(false)
    setAsking('export')
  }
  return (
    <Card title="更多">
      <Row
        title={`审批额度 ${yuanOf(threshold)} 元`}
        note="不超过的一人批准；超过或金额未记录的两人批准，其中一位是主席"
        {...(can.setThreshold === true && { onTap: () => setAsking('threshold') })}
      />
      {visits > 0 && <Button icon="file-spreadsheet" text={`导出 ${year} 年台账`} onTap={ask} />}
      {asking === 'export' && (
        <ReasonSheet
          title={`导出 ${year} 年慰问台账`}
          label="用途"
          confirm="导出"
          usual={['财务报销', '年度总结', '审计备查']}
          busy={busy}
          onClose={() => setAsking(null)}
          onReason={(purpose) => void save(purpose)}
        >
          <Toggle
            label="附上原因"
            note="只限委员会内部使用；交给别人的表不要附"
            on={reasons}
            onChange={setReasons}
          />
        </ReasonSheet>
      )}
      {asking === 'threshold' && (
        <ThresholdSheet threshold={threshold} onDone={onDone} onClose={() => setAsking(null)} />
      )}
    </Card>
  )
}
