import { Text } from '@tarojs/components'
import { useState } from 'react'
import { is } from 'valibot'
import { Button } from '../../components/button'
import { Progress } from '../../components/card'
import { ChosenRow } from '../../components/chosen-row'
import { type Beside, Labelled } from '../../components/field'
import { type FileAnswer, fileAnswer } from '../../contract/signup-form'
import type { Attachment } from '../../lib/attachment'
import { upload } from '../../lib/call'
import { chooseAttachment } from '../../lib/choose-attachment'
import { drawNonce } from '../../lib/nonce'
import { useDo } from '../../lib/use-do'

const MOST_BYTES = 5 * 1024 * 1024

/** What is stored under which ending; '' of what nobody takes. */
const endingOf = (name: string): string =>
  ({ jpg: 'jpg', jpeg: 'jpg', png: 'png', pdf: 'pdf' })[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? ''

/** What is wrong with a file before anything is sent; '' when nothing is. */
function unfit({ name, size }: Attachment): string {
  if (endingOf(name) === '') return '只收 JPG、PNG 图片和 PDF，请换一个文件'
  return size > MOST_BYTES ? '文件超过 5 MB，请压缩后再选' : ''
}

interface FileFieldProps extends Beside {
  label: string
  value: unknown
  onChange: (value: FileAnswer | undefined) => void
}

/** One file: sent as soon as it is chosen; what broke off can be sent again without choosing it anew. */
export function FileField({ label, value, onChange, help, wrong }: FileFieldProps) {
  const [chosen, setChosen] = useState<Attachment | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState('')
  const { busy, run } = useDo((error) => setProblem(error.message))
  const send = (file: Attachment) =>
    run(async () => {
      setProblem('')
      setShare(0)
      try {
        const fileId = await upload(file.path, `signup/${drawNonce()}.${endingOf(file.name)}`, setShare)
        onChange({ fileId, name: file.name.slice(-60) })
        setChosen(null)
      } finally {
        setShare(null)
      }
    })
  const choose = async () => {
    const file = await chooseAttachment()
    if (!file) return
    const why = unfit(file)
    setProblem(why)
    setChosen(why ? null : file)
    if (!why) await send(file)
  }
  const kept = is(fileAnswer, value) ? value : null
  return (
    <Labelled label={label} help={help} wrong={problem || wrong}>
      {kept && <ChosenRow title={kept.name} onRemove={() => onChange(undefined)} />}
      {share !== null && <Progress label="正在上传" done={Math.round(share * 100)} of={100} />}
      {chosen && problem && (
        <Button small icon="refresh-cw" text="再传一次" busy={busy} onTap={() => void send(chosen)} />
      )}
      <Button
        small
        text={kept ? '换一个文件' : '添加文件'}
        label={`${label} ${kept ? '换一个文件' : '添加文件'}`}
        busy={busy}
        onTap={() => void choose()}
      />
      <Text className="quiet">JPG、PNG 图片或 PDF</Text>
    </Labelled>
  )
}
