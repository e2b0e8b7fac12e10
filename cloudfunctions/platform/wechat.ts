import type { Wechat } from '../core/context'

/** WeChat's open API through its own SDK, which is loaded with the first call: most invocations make none. */
async function load() {
  const cloud = await import('wx-server-sdk')
  // @ts-expect-error The SDK's types know names only, its documentation asks for this symbol.
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  return cloud
}
let loading: ReturnType<typeof load> | undefined
const sdk = () => {
  loading ??= load()
  return loading
}

/** What the SDK throws. */
const refusalOf = (error: unknown): { code: number; message: string } => {
  const { errCode, errMsg } = Object(error)
  if (typeof errCode !== 'number') throw error
  return { code: errCode, message: String(errMsg) }
}

const SUGGESTS = ['pass', 'review', 'risky'] as const

export const wechat: Wechat = {
  async sendSubscribeMessage({ openid, templateId, page, data }) {
    const values = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }]))
    const { openapi } = await sdk()
    try {
      await openapi.subscribeMessage.send({ touser: openid, templateId, page, data: values, lang: 'zh_CN' })
      return { code: 0 }
    } catch (error) {
      return refusalOf(error)
    }
  },

  async checkText({ openid, text, scene }) {
    const { openapi } = await sdk()
    const { result } = await openapi.security.msgSecCheck({ openid, content: text, scene, version: 2 })
    const suggest = SUGGESTS.find((one) => one === result?.suggest)
    if (!suggest) throw new Error('the content check gave no verdict')
    return suggest
  },

  async miniProgramCode({ scene, page }) {
    const { openapi } = await sdk()
    const { buffer } = await openapi.wxacode.getUnlimited({ scene, page })
    return new Uint8Array(buffer)
  },
}
