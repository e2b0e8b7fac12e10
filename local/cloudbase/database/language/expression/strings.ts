import { ObjectId } from 'bson'
import { invalid } from '../failures'
import { compareText } from '../values/compare'
import { isNullish, typeOf } from '../values/types'
import { number, parts, text, unlessNull, wholeNumber } from './arguments'
import { ANY, type Form, type Func } from './scope'

/** Numbers and dates as text, null and missing as no text. */
export function asText(value: unknown, name: string): string {
  if (typeof value === 'string') return value
  if (isNullish(value)) return ''
  if (typeof value === 'number') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof ObjectId && name === '$toString') return value.toHexString()
  throw invalid(`${name} cannot make text of ${typeOf(value)}`)
}

/** The letters of ASCII only, as in MongoDB. */
const lower = (value: string) => value.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
const upper = (value: string) => value.replace(/[a-z]/g, (letter) => letter.toUpperCase())

const ofText = (run: (value: string) => unknown): Func => ({
  takes: [1, 1],
  run: ([value], name) => run(asText(value, name)),
})

function notNegative(value: unknown, name: string): number {
  const whole = wholeNumber(value, name)
  if (whole < 0) throw invalid(`${name} needs a position that is not negative`)
  return whole
}

/** A part of the text by bytes; a negative length goes to the end. @throws Failure inside of a character */
function substringBytes([value, from, length]: readonly unknown[], name: string): string {
  const bytes = Buffer.from(asText(value, name))
  const start = notNegative(Math.trunc(number(from, name)), name)
  const count = Math.trunc(number(length, name))
  const end = count < 0 ? bytes.length : start + count
  const splits = (at: number) => ((bytes[at] ?? 0) & 0xc0) === 0x80
  if (splits(start) || splits(end)) throw invalid(`${name} would cut a character of several bytes`)
  return bytes.subarray(start, end).toString()
}

function substringCharacters([value, from, length]: readonly unknown[], name: string): string {
  const [start, count] = [notNegative(from, name), notNegative(length, name)]
  return [...asText(value, name)].slice(start, start + count).join('')
}

/** @param find the position in units of the operator */
function position(find: (whole: string, part: string, from: number, to: number) => number): Func {
  return {
    takes: [2, 4],
    run: ([whole, part, from = 0, to = Number.MAX_SAFE_INTEGER], name) => {
      if (isNullish(whole)) return null
      const [within, wanted] = [text(whole, name), text(part, name)]
      return find(within, wanted, notNegative(from, name), notNegative(to, name))
    },
  }
}

function inBytes(whole: string, part: string, from: number, to: number): number {
  const bytes = Buffer.from(whole).subarray(0, to)
  return from > bytes.length ? -1 : bytes.indexOf(Buffer.from(part), from)
}

function inCharacters(whole: string, part: string, from: number, to: number): number {
  const characters = [...whole].slice(0, to)
  if (from > characters.length) return -1
  const start = characters.slice(0, from).join('').length
  const found = characters.join('').indexOf(part, start)
  return found < 0 ? -1 : [...whole.slice(0, found)].length
}

export const strings: Record<string, Func> = {
  $concat: unlessNull([0, ANY], (args, name) => args.map((arg) => text(arg, name)).join('')),
  $split: unlessNull([2, 2], ([whole, by], name) => {
    if (by === '') throw invalid('$split needs a separator')
    return text(whole, name).split(text(by, name))
  }),
  $strLenBytes: { takes: [1, 1], run: ([value], name) => Buffer.byteLength(text(value, name)) },
  $strLenCP: { takes: [1, 1], run: ([value], name) => [...text(value, name)].length },
  $strcasecmp: {
    takes: [2, 2],
    run: ([left, right], name) => compareText(upper(asText(left, name)), upper(asText(right, name))),
  },
  $substr: { takes: [3, 3], run: substringBytes },
  $substrBytes: { takes: [3, 3], run: substringBytes },
  $substrCP: { takes: [3, 3], run: substringCharacters },
  $indexOfBytes: position(inBytes),
  $indexOfCP: position(inCharacters),
  $toLower: ofText(lower),
  $toUpper: ofText(upper),
}

const BLANK = '\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'

const trim =
  (left: boolean, right: boolean): Form =>
  (operand, compile, name) => {
    const given = parts(operand, name, ['input'], ['chars'])
    const [input, chars] = [compile(given.input), compile(given.chars ?? BLANK)]
    return (scope) => {
      const [value, set] = [input(scope), chars(scope)]
      if (isNullish(value) || isNullish(set)) return null
      const drop = new Set(text(set, name))
      const characters = [...text(value, name)]
      const keeps = (character: string) => !drop.has(character)
      const first = left ? characters.findIndex(keeps) : 0
      const last = right ? characters.findLastIndex(keeps) : characters.length - 1
      return first < 0 ? '' : characters.slice(first, last + 1).join('')
    }
  }

const replace =
  (put: (input: string, find: string, by: string) => string): Form =>
  (operand, compile, name) => {
    const given = parts(operand, name, ['input', 'find', 'replacement'])
    const computed = [given.input, given.find, given.replacement].map(compile)
    return (scope) => {
      const values = computed.map((compute) => compute(scope))
      if (values.some(isNullish)) return null
      const [input = '', find = '', by = ''] = values.map((value) => text(value, name))
      return put(input, find, by)
    }
  }

export const stringForms: Record<string, Form> = {
  $trim: trim(true, true),
  $ltrim: trim(true, false),
  $rtrim: trim(false, true),
  $replaceOne: replace((input, find, by) => input.replace(find, () => by)),
  $replaceAll: replace((input, find, by) => input.replaceAll(find, () => by)),
}
