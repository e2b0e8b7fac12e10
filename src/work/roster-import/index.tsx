import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Notice, Row } from '../../components/card'
import { PickerField } from '../../components/field'
import { Screen } from '../../components/screen'
import type { Output } from '../../contract/action'
import { refusalText } from '../../contract/refusal'
import {
  applyImport,
  type ImportPreview,
  importTemplate,
  listImports,
  MOST_SHEET_BYTES,
  previewImport,
} from '../../contract/roster'
import { dayOf } from '../../contract/time'
import { call, upload } from '../../lib/call'
import { go } from '../../lib/nav'
import { drawNonce } from '../../lib/nonce'
import { chooseSheet, saveFile } from '../../lib/save-file'
import { confirm, toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import { Past } from './past'
import { applicable, Preview, summaryOf } from './preview'

/** What is wrong with a file before anything is sent; '' when nothing is. */
function unfit({ name, size }: { name: string; size: number }): string {
  if (!/\.xlsx$/i.test(name)) return `「${name}」不是 .xlsx 文件，请在 Excel 或 WPS 里另存为 .xlsx 后再选`
  return size > MOST_SHEET_BYTES ? '文件超过 5 MB，请把名册单独另存为一个 .xlsx 后再选' : ''
}

/** For so long an import that died keeps the next from going on: the function's 60 s, and one try more. */
const CALL_MS = 70_000

/** Choose, look, write: nothing changes before the last tap. */
export default function RosterImport() {
  const [on, setOn] = useState(dayOf(new Date().toISOString()))
  const [file, setFile] = useState<{ fileId: string; fileName: string } | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [written, setWritten] = useState<Output<typeof applyImport> | null>(null)
  const [progress, setProgress] = useState('')
  const [problem, setProblem] = useState('')
  const past = useAsk(listImports, {})
  const saving = useDo()
  const { busy, run } = useDo((error) => setProblem(refusalText(error)))

  const work = (steps: () => Promise<void>) =>
    run(async () => {
      setProblem('')
      await steps().finally(() => setProgress(''))
    })
  const look = async (wanted: { fileId: string; fileName: string }, day: string) => {
    setPreview(null)
    setProgress('正在读取名册，和现在的名册比较……')
    setPreview(await call(previewImport, { ...wanted, on: day }, { repeat: true }))
  }
  const choose = async () => {
    const chosen = await chooseSheet()
    if (!chosen) return
    setFile(null)
    setPreview(null)
    setWritten(null)
    const why = unfit(chosen)
    if (why) return setProblem(why)
    await work(async () => {
      setProgress('正在上传……')
      const fileId = await upload(chosen.path, `rosters/${drawNonce()}.xlsx`)
      const stored = { fileId, fileName: chosen.name.slice(-120) }
      setFile(stored)
      await look(stored, on)
    })
  }
  const changeDay = (day: string) => {
    setOn(day)
    if (file && !written) void work(() => look(file, day))
  }
  const apply = () =>
    work(async () => {
      if (!preview) return
      if (!(await confirm('写入名册', `${summaryOf(preview)}。写入后还可以整批撤销。`, '写入'))) return
      setProgress('正在写入……')
      setWritten(await call(applyImport, { id: preview.id }, { repeat: true, busyForMs: CALL_MS }))
      toast('已写入名册')
      await past.reload()
    })
  const template = () => saving.run(async () => saveFile(await call(importTemplate, {}, { repeat: true })))

  const ready = preview && !written
  return (
    <Screen
      foot={
        ready && (
          <Button
            kind="main"
            text="写入名册"
            busy={busy}
            can={applicable(preview)}
            onTap={() => void apply()}
          />
        )
      }
    >
      <Card title="选名册文件">
        <Text className="text">先看变化，再写入：点「写入名册」之前，名册不会有任何改动。</Text>
        <PickerField label="从哪天起算" value={on} onChange={changeDay} />
        <Text className="quiet">名册里没有写日期的，加入、离开和调动都从这一天算起。</Text>
        <Button
          kind={preview ? 'plain' : 'main'}
          icon="file-spreadsheet"
          text={file ? '换一个文件' : '选 .xlsx 文件'}
          busy={busy}
          onTap={() => void choose()}
        />
        <Button icon="download" text="下载模板" busy={saving.busy} onTap={() => void template()} />
      </Card>
      {progress && <Notice>{progress}</Notice>}
      {problem && <Notice kind="bad">{problem}</Notice>}
      {problem && file && !written && (
        <Button icon="refresh-cw" text="重新读取" busy={busy} onTap={() => void work(() => look(file, on))} />
      )}
      {written && preview && (
        <Card title="已写入名册">
          <Text className="text">{summaryOf(preview)}。</Text>
          <Row title="看名册" onTap={() => go('work/roster')} />
        </Card>
      )}
      {ready && <Preview key={preview.id} preview={preview} />}
      <Past ask={past} onUndone={() => setWritten(null)} />
    </Screen>
  )
}
