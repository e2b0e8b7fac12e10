import { randomUUID } from 'node:crypto'
import type { Memory } from './memory'
import { invalidOpenid, isOpenid, WxError } from './wx-error'

const VISITED_WITHIN_MS = 2 * 3600_000
const MOST_CHARACTERS = 2500

/** Enough to see every verdict on one machine; the real list is WeChat's secret. `label` is WeChat's number. */
const WORDS = [
  { suggest: 'risky', label: 20002, words: ['色情', '裸聊'] },
  { suggest: 'risky', label: 20006, words: ['代开发票', '枪支', '赌博', '办假证'] },
  { suggest: 'risky', label: 20008, words: ['刷单返利', '套现'] },
  { suggest: 'review', label: 20003, words: ['傻逼', '滚蛋'] },
  { suggest: 'review', label: 10001, words: ['加微信', '优惠转让'] },
] as const

/**
 * `security.msgSecCheck`, version 2.
 * @throws WxError 40003; 61010 when the account has not used the mini program in the last two hours; 40129, 45002,
 * 44002
 */
export function checkText(memory: Memory, params: Record<string, unknown>) {
  const { openid, content, scene, version } = params
  if (version !== 2) throw new WxError(47001, 'data format error: version 2 was expected')
  if (!isOpenid(openid)) throw invalidOpenid()
  if (!memory.visitedWithin(openid, VISITED_WITHIN_MS)) throw new WxError(61010, 'code is expired')
  if (typeof scene !== 'number' || ![1, 2, 3, 4].includes(scene)) throw new WxError(40129, 'invalid scene')
  if (typeof content !== 'string' || content === '') throw new WxError(44002, 'empty post data')
  const { length } = [...content]
  if (length > MOST_CHARACTERS) throw new WxError(45002, 'content size out of limit')
  const hits = WORDS.flatMap(({ suggest, label, words }) =>
    words.filter((keyword) => content.includes(keyword)).map((keyword) => ({ suggest, label, keyword })),
  )
  const worst = hits.find(({ suggest }) => suggest === 'risky') ?? hits[0]
  const { suggest, label } = worst ?? { suggest: 'pass', label: 100 }
  memory.addCheck({ at: new Date().toISOString(), openid, scene, length, suggest })
  return {
    errcode: 0,
    errmsg: 'ok',
    result: { suggest, label },
    detail: hits.map((hit) => ({ strategy: 'keyword', errcode: 0, level: 90, ...hit })),
    trace_id: randomUUID(),
  }
}
