import { invalid, unsupported } from '../failures'
import { isNullish, ofType } from '../values/types'
import type { Maker } from './rule'

const isPresent = (value: unknown) => value !== undefined

/** A number, or null where the operator must refuse it. */
const whole = (operand: unknown) => (Number.isInteger(operand) ? Number(operand) : null)

function sized(operand: unknown) {
  const size = whole(operand)
  if (size === null || size < 0) throw invalid('$size needs a whole number that is not negative')
  return { whole: true, test: (value: unknown) => Array.isArray(value) && value.length === size }
}

function typed(operand: unknown) {
  const tests = (Array.isArray(operand) ? operand : [operand]).map((type) => {
    const test = ofType(type)
    if (!test) throw unsupported(`$type ${String(type)}`)
    return test
  })
  return { test: (value: unknown) => tests.some((test) => test(value)) }
}

/** The remainder of whole parts, with the sign of the dividend. */
function remainder(operand: unknown) {
  if (!Array.isArray(operand) || operand.length !== 2 || operand.some((part) => typeof part !== 'number')) {
    throw invalid('$mod needs [divisor, remainder]')
  }
  const [divisor, rest] = operand.map(Math.trunc)
  if (!divisor) throw invalid('$mod cannot divide by 0')
  return {
    test: (value: unknown) =>
      typeof value === 'number' && Number.isFinite(value) && Math.trunc(value) % divisor === (rest ?? 0),
  }
}

/** The bits of a mask: a number, or the list of their positions. */
function mask(operand: unknown, name: string): bigint {
  if (Array.isArray(operand) && operand.every((at) => (whole(at) ?? -1) >= 0)) {
    return operand.reduce((bits, at) => bits | (1n << BigInt(at)), 0n)
  }
  const number = whole(operand)
  if (number === null || number < 0) throw invalid(`${name} needs a bit mask or positions`)
  return BigInt(number)
}

const bits =
  (holds: (bits: bigint, mask: bigint) => boolean): Maker =>
  (operand, name) => {
    const asked = mask(operand, name)
    return {
      test: (value) => Number.isSafeInteger(value) && holds(BigInt.asUintN(64, BigInt(Number(value))), asked),
    }
  }

/** Operators on the kind of a value. */
export const elements: Record<string, Maker> = {
  $exists: () => ({ whole: true, test: isPresent }),
  $size: sized,
  $type: typed,
  $mod: remainder,
  $bitsAllSet: bits((value, asked) => (value & asked) === asked),
  $bitsAllClear: bits((value, asked) => (value & asked) === 0n),
  $bitsAnySet: bits((value, asked) => (value & asked) !== 0n),
  $bitsAnyClear: bits((value, asked) => (value & asked) !== asked),
}

/** What MongoDB takes for true in an operand: everything but false, 0 and null. */
export const isTrue = (operand: unknown) => !(operand === false || operand === 0 || isNullish(operand))
