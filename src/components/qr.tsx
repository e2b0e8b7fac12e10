import { Image, View } from '@tarojs/components'
import encodeQR from 'qr'
import { useMemo } from 'react'
import { utf8 } from '../lib/utf8'

/** The frame carries the name; the browser's picture inside must say that it has none. */
const unnamed = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : {}

/** A QR code as a drawing, some 3 KB, the same on the phone and in the browser; black on white in both modes. */
export function Qr({ text, label }: { text: string; label: string }) {
  const source = useMemo(
    () =>
      `data:image/svg+xml,${encodeURIComponent(encodeQR(text, 'svg', { ecc: 'medium', border: 2, optimize: true, textEncoder: utf8 }))}`,
    [text],
  )
  return (
    <View className="qr" role="img" aria-label={label}>
      <Image className="qr__picture" src={source} mode="aspectFit" {...unnamed} />
    </View>
  )
}
