import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Notice, Row } from '../../components/card'
import { Screen } from '../../components/screen'
import { TextArea } from '../../components/text-area'
import type { Output } from '../../contract/action'
import { refusalText } from '../../contract/refusal'
import { MOST_SHEET_BYTES } from '../../contract/roster'
import { importCodes } from '../../contract/voucher'
import { call, upload } from '../../lib/call'
import { back, useParam } from '../../lib/nav'
import { drawNonce } from '../../lib/nonce'
import { chooseSheet } from '../../lib/save-file'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'

type Source = { fileId: string } | { text: string }
type Read = Output<typeof importCodes>

/** What is wrong with a file before anything is sent; '' when nothing is. */
function unfit({ name, size }: { name: string; size: number }): string {
  if (!/\.xlsx$/i.test(name)) return `「${name}」不是 .xlsx 文件，请在 Excel 或 WPS 里另存为 .xlsx 后再选`
  return size > MOST_SHEET_BYTES ? '文件超过 5 MB，请分成几个文件' : ''
}

const Refused = ({ read: { refused, more } }: { read: Read }) =>
  refused.length === 0 ? null : (
    <Card title={`不收的 ${refused.length + more} 行`}>
      {refused.map(({ row, reason }) => (
        <Row key={row} title={`第 ${row} 行`} note={reason} />
      ))}
      {more > 0 && <Text className="quiet">另有 {more} 行没有列出。</Text>}
    </Card>
  )

/** Codes from the shop's table or pasted: first a look, then written; rows that cannot be taken are named. */
export default function Codes() {
  const poolId = useParam('id')
  const [text, setText] = useState('')
  const [source, setSource] = useState<Source | null>(null)
  const [read, setRead] = useState<Read | null>(null)
  const [problem, setProblem] = useState('')
  const { busy, run } = useDo((error) => setProblem(refusalText(error)))

  const look = (find: () => Promise<Source>) =>
    run(async () => {
      setProblem('')
      setRead(null)
      const found = await find()
      setSource(found)
      setRead(await call(importCodes, { poolId, ...found, write: false }, { repeat: true }))
    })
  const choose = async () => {
    const chosen = await chooseSheet()
    if (!chosen) return
    const why = unfit(chosen)
    if (why) return setProblem(why)
    await look(async () => ({ fileId: await upload(chosen.path, `codes/${drawNonce()}.xlsx`) }))
  }
  const write = () =>
    run(async () => {
      if (!source) return
      const { added } = await call(importCodes, { poolId, ...source, write: true }, { repeat: true })
      toast(`已导入 ${added} 个券码`)
      back()
    })
  const change = (next: string) => {
    setText(next)
    setRead(null)
  }
  const foot = read ? (
    <Button
      kind="main"
      text={`导入 ${read.added} 个券码`}
      busy={busy}
      can={read.added > 0 ? true : { why: '没有可以导入的券码' }}
      onTap={() => void write()}
    />
  ) : (
    text.trim() !== '' && (
      <Button kind="main" text="看一看" busy={busy} onTap={() => void look(async () => ({ text }))} />
    )
  )
  return (
    <Screen foot={foot}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      {read && (
        <Notice kind={read.added > 0 ? 'good' : 'wait'}>
          可以导入 {read.added} 个{read.refused.length > 0 ? '，下面的行不收，其余照常导入' : ''}。
        </Notice>
      )}
      {read && <Refused read={read} />}
      <Card title="商家给的券码">
        <Text className="text">表格第一列是券码，第二列是密码（没有就空着）。先看结果，再导入。</Text>
        <Button icon="file-spreadsheet" text="选 .xlsx 文件" busy={busy} onTap={() => void choose()} />
      </Card>
      <Card>
        <TextArea
          label="或者粘贴，一行一个"
          value={text}
          max={80_000}
          placeholder={'ABCD-0001\nABCD-0002 123456'}
          onChange={change}
        />
      </Card>
    </Screen>
  )
}
