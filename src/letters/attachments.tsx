import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../components/button'
import { Notice, Progress } from '../components/card'
import { ChosenRow } from '../components/chosen-row'
import { MOST_FILE_BYTES } from '../contract/letter'
import type { Attachment as Chosen } from '../lib/attachment'
import { choosePdf, choosePictures, readBase64 } from '../lib/choose-attachment'
import { tell } from '../lib/say'
import { sendAttachment } from '../lib/send-attachment'
import { useDo } from '../lib/use-do'

export interface Attachment {
  id: string
  name: string
  bytes: number
}

const MOST = 6

interface AttachmentsProps {
  /** The office does not know who writes: no PDF, which names its author. */
  unnamed: boolean
  files: readonly Attachment[]
  onChange: (files: Attachment[]) => void
}

/** Pictures and PDFs for a letter: sent at once, sealed on arrival, pictures without what the camera wrote into them. */
export function Attachments({ unnamed, files, onChange }: AttachmentsProps) {
  const [share, setShare] = useState<number | null>(null)
  // What was chosen and has not arrived: it can be sent again without choosing anew.
  const [left, setLeft] = useState<Chosen[]>([])
  const { busy, run } = useDo()
  const send = (chosen: Chosen[]) =>
    run(async () => {
      const sent = [...files]
      const waiting = [...chosen]
      setLeft(waiting)
      try {
        for (const one of chosen) {
          setShare(0)
          const base64 = await readBase64(one)
          const { id, name, bytes } = await sendAttachment(base64, unnamed, setShare)
          sent.push({ id, bytes, name: `${name.split('.')[0]} ${sent.length + 1}` })
          onChange([...sent])
          waiting.shift()
          setLeft([...waiting])
        }
      } finally {
        setShare(null)
      }
    })
  const add = async (choose: () => Promise<Chosen[]>) => {
    const chosen = await choose()
    const fitting = chosen.filter(({ size }) => size <= MOST_FILE_BYTES)
    if (fitting.length < chosen.length) await tell('附件太大', '附件最大 2.5 MB，请压缩后再添加。')
    if (fitting.length > 0) await send(fitting)
  }
  const room = MOST - files.length - left.length
  return (
    <>
      {files.map(({ id, name, bytes }) => (
        <ChosenRow
          key={id}
          title={name}
          note={`${Math.ceil(bytes / 1024)} KB`}
          onRemove={() => onChange(files.filter((one) => one.id !== id))}
        />
      ))}
      {share !== null && <Progress label="正在上传" done={Math.round(share * 100)} of={100} />}
      {share === null && left.length > 0 && (
        <>
          <Notice kind="bad">{`还有 ${left.length} 个附件没有传完。`}</Notice>
          <View className="side-by-side">
            <Button small text="重传" onTap={() => void send(left)} />
            <Button small text="不传了" onTap={() => setLeft([])} />
          </View>
        </>
      )}
      <Text className="quiet">
        {`会自动去掉图片里的拍摄地点、手机型号等信息；画面里的人和门牌请自己留意。${unnamed ? '' : 'PDF 原样保存。'}`}
      </Text>
      {room > 0 && (
        <View className="side-by-side">
          <Button small text="添加图片" busy={busy} onTap={() => void add(() => choosePictures(room))} />
          {!unnamed && <Button small text="添加 PDF" busy={busy} onTap={() => void add(choosePdf)} />}
        </View>
      )}
    </>
  )
}
