import { useState } from 'react'
import { Button } from '../../components/button'
import { ReasonSheet } from '../../components/sheet'
import { exportSignup, signupStatistics } from '../../contract/signup-desk'
import { call } from '../../lib/call'
import { saveFile } from '../../lib/save-file'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'

const SHEETS = {
  list: { title: '导出名单', action: exportSignup, usual: ['现场核对', '办理手续', '存档'] },
  figures: { title: '导出统计表', action: signupStatistics, usual: ['报校工会', '存档'] },
} as const

/** The list of people, and the figures that the school union wants; what for is asked and kept. */
export function Exports({ id }: { id: string }) {
  const [asking, setAsking] = useState<keyof typeof SHEETS | null>(null)
  const { busy, run } = useDo()
  const save = (purpose: string) =>
    run(async () => {
      if (!asking) return
      await saveFile(await call(SHEETS[asking].action, { id, purpose }, { repeat: true }))
      toast('已导出')
      setAsking(null)
    })
  return (
    <>
      <Button icon="download" text={SHEETS.list.title} onTap={() => setAsking('list')} />
      <Button icon="file-spreadsheet" text={SHEETS.figures.title} onTap={() => setAsking('figures')} />
      {asking && (
        <ReasonSheet
          title={SHEETS[asking].title}
          label="用途"
          confirm="导出"
          usual={SHEETS[asking].usual}
          busy={busy}
          onClose={() => setAsking(null)}
          onReason={(purpose) => void save(purpose)}
        />
      )}
    </>
  )
}
