import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { code128 } from '../lib/code-128'

/** The frame carries the name; the browser's picture inside must say that it has none. */
const unnamed = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : {}

/** The code for scanners that read no squares; nothing where it would be too fine for them. */
export function Barcode({ text, label }: { text: string; label: string }) {
  const svg = useMemo(() => code128(text), [text])
  if (svg === null) return null
  return (
    <View className="barcode" role="img" aria-label={label}>
      <Image
        className="barcode__picture"
        src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
        mode="scaleToFill"
        {...unnamed}
      />
    </View>
  )
}
