import type { Details } from './action'
import { showInstant } from './time'

interface Refusal {
  code: string
  message: string
  details?: Details
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const names = (value: unknown): string => (Array.isArray(value) ? value.map(String).join('、') : '')
const when = (value: unknown): string => (text(value) ? showInstant(text(value)) : '')

/** The facts that belong to a refusal, one line each: when, where and by whom it was claimed before, the window … */
export function refusalFacts({ code, details = {} }: Refusal): string[] {
  const {
    at,
    by,
    station,
    item,
    takenBy,
    opensAt,
    closesAt,
    now,
    stations,
    reason,
    remaining,
    people,
    short,
  } = details
  const facts: string[] = []
  if (at) facts.push(station ? `${when(at)}在${text(station)}领取` : when(at))
  if (takenBy) facts.push(`由 ${text(takenBy)} 代领`)
  if (by) facts.push(code === 'gift/explained' ? `登记人：${text(by)}` : `经办人：${text(by)}`)
  if (item) facts.push(text(item))
  if (opensAt) facts.push(`领取时间：${when(opensAt)} 至 ${when(closesAt)}，现在 ${when(now)}`)
  if (stations) facts.push(`请到：${names(stations)}`)
  if (reason) facts.push(`原因：${text(reason)}`)
  if (typeof remaining === 'number') facts.push(`还剩 ${remaining} 份`)
  if (typeof short === 'number') facts.push(`还差 ${short} 个券码`)
  if (people) facts.push(names(people))
  return facts
}

/** The refusal and its facts in one sentence, for lists. */
export const refusalText = (refusal: Refusal): string =>
  [refusal.message, ...refusalFacts(refusal)].join('；')
