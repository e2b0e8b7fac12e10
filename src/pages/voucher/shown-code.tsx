import { Text } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { Barcode } from '../../components/barcode'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Qr } from '../../components/qr'
import { brighten } from '../../lib/bright'
import { copy } from '../../lib/copy'
import { keepAwake } from '../../lib/keep-awake'

/** While the page is seen: full light and no sleep; afterwards as it was. */
function useBright() {
  const restore = useRef<(() => void) | null>(null)
  const begin = () => {
    if (restore.current) return
    const ends = [brighten(), keepAwake()]
    restore.current = () => {
      for (const end of ends) end()
    }
  }
  const end = () => {
    restore.current?.()
    restore.current = null
  }
  useDidShow(begin)
  useDidHide(end)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, from the first sight to the last
  useEffect(() => {
    begin()
    return end
  }, [])
}

interface ShownCodeProps {
  code: string
  password: string
  onHide: () => void
}

/** The code as the cinema, the shop and the liaison read it: square, bars and letters, drawn on the phone. */
export function ShownCode({ code, password, onHide }: ShownCodeProps) {
  useBright()
  return (
    <Card title="出示给对方">
      <Qr text={code} label={`券码二维码 ${code}`} />
      <Barcode text={code} label={`券码条形码 ${code}`} />
      <Text className="code">{code}</Text>
      {password && <Text className="code">密码 {password}</Text>}
      <Button icon="copy" text="复制券码" onTap={() => void copy(code, '已复制券码')} />
      <Button kind="bare" text="收起" onTap={onHide} />
    </Card>
  )
}
