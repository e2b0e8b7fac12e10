import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import encodeQR from 'qr'
import { useMemo } from 'react'

/** A QR code as a picture: the same pixels on the phone and in the browser, black on white in both modes. */
export function Qr({ text, label }: { text: string; label: string }) {
  const source = useMemo(() => {
    const bytes = encodeQR(text, 'gif', { ecc: 'medium', scale: 8, border: 2 })
    const buffer = new Uint8Array(bytes).buffer
    return `data:image/gif;base64,${Taro.arrayBufferToBase64(buffer)}`
  }, [text])
  return (
    <View className="qr" role="img" aria-label={label}>
      <Image className="qr__picture" src={source} mode="aspectFit" />
    </View>
  )
}
