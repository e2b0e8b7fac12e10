import { Button as NativeButton, Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { AGREE_ID, answerPrivacy, openPrivacyGuide, watchPrivacy } from '../lib/privacy'
import { privacyWords } from '../lib/privacy-words'
import { tell } from '../lib/say'
import { useInView } from '../lib/use-in-view'
import { Row } from './card'
import { BottomSheet } from './sheet'

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
    <BottomSheet title="使用前请您同意" close="不同意" onClose={refuse}>
      <Text className="text">接下来会用到：{uses}。</Text>
      <Text className="text">{why}</Text>
      <Row icon="shield-check" title="看《隐私保护指引》" onTap={openPrivacyGuide} />
      <Text className="quiet">{instead}</Text>
      <NativeButton
        id={AGREE_ID}
        className="button button--main button--native"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={() => answerPrivacy(true)}
      >
        同意
      </NativeButton>
    </BottomSheet>
  )
}
