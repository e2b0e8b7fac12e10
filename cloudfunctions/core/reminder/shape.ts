import { dayOf, showInstant, timeOf } from '../../../src/contract/time'

/** A `Date` is an instant: the template may want it as a time, a date or as text. */
export type FieldValue = string | number | Date

/** At most `max` UTF-16 units (the strictest count of characters), never half a character. */
function first(text: string, max: number): string {
  let short = ''
  for (const char of text) {
    if (short.length + char.length > max) break
    short += char
  }
  return short
}
const shortened = (text: string, max: number): string =>
  text.length <= max ? text : `${first(text, max - 1)}…`

/** One line without controls and without halves of characters. */
const plain = (value: FieldValue): string =>
  (value instanceof Date ? showInstant(value.toISOString()) : String(value))
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()

const only = (text: string, others: RegExp): string => text.replace(others, '')

/** What is no instant becomes `now`: an empty value would be refused. */
const instantIn = (value: FieldValue, now: string): string =>
  value instanceof Date ? value.toISOString() : now
const chineseDay = (instant: string): string => {
  const [year, month, day] = dayOf(instant).split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

const han = (text: string): string => only(text, /\P{Script=Han}/gu)
/** Chinese or Latin, never both: that has limits of its own. */
const name = (text: string): string => first(han(text), 10) || first(only(text, /[^A-Za-z. ]/g), 20).trim()
const decimal = (text: string): string => /\d{1,10}(\.\d{1,2})?/.exec(text)?.[0] ?? '0'

/**
 * What WeChat takes for each type of keyword; other text gives error 47003.
 * Source: the limits of parameters in the documentation of subscribeMessage.send.
 */
const SHAPES: Record<string, (value: FieldValue, now: string) => string> = {
  thing: (value) => shortened(plain(value), 20) || '无',
  character_string: (value) => only(plain(value), /[^\x21-\x7e]/g).slice(0, 32) || '-',
  phrase: (value) => first(han(plain(value)), 5) || '提醒',
  name: (value) => name(plain(value)) || '同事',
  number: (value) => decimal(plain(value)),
  amount: (value) => `¥${decimal(plain(value))}`,
  phone_number: (value) => only(plain(value), /[^\d+-]/g).slice(0, 17) || '0',
  time: (value, now) => `${chineseDay(instantIn(value, now))} ${timeOf(instantIn(value, now))}`,
  date: (value, now) => chineseDay(instantIn(value, now)),
}

/** @throws Error for a type of keyword without limits here: a test over the configuration finds it */
export function shape(key: string, value: FieldValue, now: string): string {
  const make = SHAPES[key.replace(/\d+$/, '')]
  if (!make) throw new Error(`config/templates.json: no limits are known for ${key}`)
  return make(value, now)
}
