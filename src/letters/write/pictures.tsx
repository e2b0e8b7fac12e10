import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Progress, Row } from '../../components/card'
import { choosePictures } from '../../lib/choose-pictures'
import { sendPicture } from '../../lib/send-picture'
import { useDo } from '../../lib/use-do'

export interface SentPicture {
  id: string
  name: string
  bytes: number
}

const MOST = 6

interface PicturesProps {
  anonymous: boolean
  pictures: readonly SentPicture[]
  onChange: (pictures: SentPicture[]) => void
}

/** Pictures for a letter: sent at once, sealed on arrival, without what the camera wrote into them. */
export function Pictures({ anonymous, pictures, onChange }: PicturesProps) {
  const [share, setShare] = useState<number | null>(null)
  const { busy, run } = useDo()
  const add = () =>
    run(async () => {
      const added = [...pictures]
      try {
        for (const base64 of await choosePictures(MOST - pictures.length)) {
          setShare(0)
          const { id, bytes } = await sendPicture(base64, anonymous, setShare)
          added.push({ id, bytes, name: `图片 ${added.length + 1}` })
          onChange([...added])
        }
      } finally {
        setShare(null)
      }
    })
  return (
    <Card title="图片">
      {pictures.map(({ id, name, bytes }) => (
        <Row
          key={id}
          title={name}
          note={`${Math.ceil(bytes / 1024)} KB`}
          side={
            <Button
              small
              text="移除"
              label={`移除${name}`}
              onTap={() => onChange(pictures.filter((one) => one.id !== id))}
            />
          }
        />
      ))}
      {share !== null && <Progress label="正在上传" done={Math.round(share * 100)} of={100} />}
      <Text className="quiet">会自动去掉拍摄地点、手机型号等信息；画面里的人和门牌请自己留意。</Text>
      {pictures.length < MOST && <Button small text="添加图片" busy={busy} onTap={() => void add()} />}
    </Card>
  )
}
