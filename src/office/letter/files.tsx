import { Image, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { getLetterFile, type OfficeLetter } from '../../contract/office'
import { call } from '../../lib/call'
import { forgetPdf, showPdf } from '../../lib/show-pdf'
import { useDo } from '../../lib/use-do'

const TYPES: Record<string, string> = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }

/** Pictures and PDFs of a letter, each fetched when asked for: every look is noted. */
export function Files({ id, files }: { id: string; files: OfficeLetter['files'] }) {
  const [shown, setShown] = useState<Record<string, string>>({})
  const { busy, run } = useDo()
  // WeChat's viewer has been closed.
  useDidShow(forgetPdf)
  const show = (file: string) =>
    run(async () => {
      const { name, base64 } = await call(getLetterFile, { id, file })
      if (name.endsWith('.pdf')) return showPdf(base64)
      const type = TYPES[name.split('.')[1] ?? ''] ?? 'application/octet-stream'
      setShown((before) => ({ ...before, [file]: `data:${type};base64,${base64}` }))
    })
  return files.map(({ id: file, name }) => {
    const data = shown[file]
    return data ? (
      <View key={file}>
        <Image className="letter-picture" mode="widthFix" src={data} ariaLabel={name} />
      </View>
    ) : (
      <Button key={file} small text={`查看${name}`} busy={busy} onTap={() => void show(file)} />
    )
  })
}
