import { invalid } from '../failures'
import { isNullish, typeOf } from '../values/types'
import { number, ofNumbers, unlessNull } from './arguments'
import { ANY, type Func } from './scope'

const ofOne = (run: (value: number) => number): Func => ofNumbers([1, 1], ([value = 0]) => run(value))

/** Numbers, and at most one date, to which milliseconds are added. */
function add(args: readonly unknown[], name: string): unknown {
  const dates = args.filter((arg) => arg instanceof Date)
  if (dates.length > 1) throw invalid('$add can add to one date only')
  const sum = args.reduce<number>(
    (total, arg) => total + (arg instanceof Date ? arg.getTime() : number(arg, name)),
    0,
  )
  return dates.length === 1 ? new Date(Math.round(sum)) : sum
}

function subtract([from, what]: readonly unknown[], name: string): unknown {
  if (from instanceof Date) {
    if (what instanceof Date) return from.getTime() - what.getTime()
    return new Date(from.getTime() - Math.round(number(what, name)))
  }
  return number(from, name) - number(what, name)
}

function divide([dividend = 0, divisor = 0]: readonly number[]): number {
  if (divisor === 0) throw invalid('$divide cannot divide by 0')
  return dividend / divisor
}

function modulo([dividend = 0, divisor = 0]: readonly number[]): number {
  if (divisor === 0) throw invalid('$mod cannot divide by 0')
  return dividend % divisor
}

function power([base = 0, exponent = 0]: readonly number[]): number {
  if (base === 0 && exponent < 0) throw invalid('$pow cannot take a base of 0 with a negative exponent')
  return base ** exponent
}

function logarithm([value = 0, base = 0]: readonly number[]): number {
  if (value <= 0) throw invalid('$log needs a positive number')
  if (base <= 0 || base === 1) throw invalid('$log needs a positive base that is not 1')
  // The logarithms of base 2 and 10 are exact where the quotient is not.
  if (base === 10) return Math.log10(value)
  return base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base)
}

const positive = (name: string, run: (value: number) => number) =>
  ofOne((value) => {
    if (value <= 0) throw invalid(`${name} needs a positive number`)
    return run(value)
  })

function root(value: number): number {
  if (value < 0) throw invalid('$sqrt needs a number that is not negative')
  return Math.sqrt(value)
}

/** Half goes to the even neighbour. */
function half(value: number): number {
  const down = Math.floor(value)
  if (value - down !== 0.5) return Math.round(value)
  return down % 2 === 0 ? down : down + 1
}

/** Moves the point by text, which is exact where a multiplication by a power of ten is not. */
const shifted = (value: number, places: number) => {
  const [digits, exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

function toPlace(name: string, cut: (value: number) => number): Func {
  return ofNumbers([1, 2], ([value = 0, place = 0]) => {
    if (!Number.isInteger(place) || place < -20 || place > 100)
      throw invalid(`${name} needs a place from -20 to 100`)
    if (!Number.isFinite(value)) return value
    return shifted(cut(shifted(value, place)), -place)
  })
}

/** The size of a number; missing gives null like the others. */
export const arithmetic: Record<string, Func> = {
  $abs: ofOne(Math.abs),
  $add: unlessNull([0, ANY], add),
  $ceil: ofOne(Math.ceil),
  $divide: ofNumbers([2, 2], divide),
  $exp: ofOne(Math.exp),
  $floor: ofOne(Math.floor),
  $ln: positive('$ln', Math.log),
  $log: ofNumbers([2, 2], logarithm),
  $log10: positive('$log10', Math.log10),
  $mod: ofNumbers([2, 2], modulo),
  $multiply: ofNumbers([0, ANY], (numbers) => numbers.reduce((product, value) => product * value, 1)),
  $pow: ofNumbers([2, 2], power),
  $round: toPlace('$round', half),
  $sqrt: ofOne(root),
  $subtract: unlessNull([2, 2], subtract),
  $trunc: toPlace('$trunc', Math.trunc),
  $isNumber: { takes: [1, 1], run: ([value]) => typeof value === 'number' },
  $type: { takes: [1, 1], run: ([value]) => typeOf(value) },
  $ifNull: {
    takes: [2, ANY],
    // The last one is given as it is, also when it is missing.
    run: (args) => args.find((arg) => !isNullish(arg)) ?? args.at(-1),
  },
}
