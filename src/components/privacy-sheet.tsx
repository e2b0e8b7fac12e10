import { Button as NativeButton, Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { AGREE_ID, answerPrivacy, openPrivacyGuide, watchPrivacy } from '../lib/privacy'
import { privacyWords } from '../lib/privacy-words'
import { tell } from '../lib/say'
import { useInView } from '../lib/use-in-view'
import { Tap } from './tap'

/** Asks before WeChat's first private interface is used: what, why, and what is possible without. */
export function PrivacySheet() {
  const inView = useInView()
  const [api, setApi] = useState<string | null>(null)
  useEffect(() => watchPrivacy(setApi), [])
  if (api === null || !inView) return null
  const { uses, why, instead } = privacyWords(api)
  const refuse = () => {
    answerPrivacy(false)
    void tell('没有使用', instead)
  }
  return (
    <View className="sheet sheet--over" role="dialog" aria-label="使用前请您同意">
      <View className="sheet__shade" />
      <View className="sheet__body">
        <Text className="title">使用前请您同意</Text>
        <Text className="text">接下来会用到：{uses}。</Text>
        <Text className="text">{why}</Text>
        <Tap className="row" role="link" onTap={openPrivacyGuide}>
          <Text className="row__text">看《隐私保护指引》</Text>
          <View className="row__arrow" aria-hidden="true" />
        </Tap>
        <NativeButton
          id={AGREE_ID}
          className="button button--main button--native"
          openType="agreePrivacyAuthorization"
          onAgreePrivacyAuthorization={() => answerPrivacy(true)}
        >
          同意
        </NativeButton>
        <Tap className="button" onTap={refuse}>
          <Text>不同意</Text>
        </Tap>
        <Text className="quiet">{instead}</Text>
      </View>
    </View>
  )
}
