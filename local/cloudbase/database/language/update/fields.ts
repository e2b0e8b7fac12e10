import { isPlain } from '../../document'
import { invalid, unsupported } from '../failures'
import { compare, equal } from '../values/compare'
import { typeOf } from '../values/types'
import { type Operator, storable } from './operator'

/** @param missing what the field becomes when it is missing */
const reckon =
  (work: (old: number, by: number) => number, missing: (by: number) => number): Operator =>
  (operand, name) => {
    if (typeof operand !== 'number') throw invalid(`${name} needs a number, not ${typeOf(operand)}`)
    return {
      create: true,
      change: (old) => {
        if (old === undefined) return missing(operand)
        if (typeof old !== 'number') throw invalid(`cannot apply ${name} to a value of type ${typeOf(old)}`)
        return work(old, operand)
      },
    }
  }

/** Keeps the better of two values of any types. */
const prefer =
  (better: (order: number) => boolean): Operator =>
  (operand) => {
    storable(operand)
    return {
      create: true,
      change: (old) => (old === undefined || better(compare(operand, old)) ? operand : old),
    }
  }

const BITS: Record<string, (old: bigint, by: bigint) => bigint> = {
  and: (old, by) => old & by,
  or: (old, by) => old | by,
  xor: (old, by) => old ^ by,
}
const BITWISE = new Map(Object.entries(BITS))

const isBits = (value: unknown): value is number => Number.isSafeInteger(value)

const bit: Operator = (operand, name) => {
  if (!isPlain(operand) || Object.keys(operand).length === 0) throw invalid('$bit needs { and, or, xor }')
  const steps = Object.entries(operand).map(([key, by]) => {
    const work = BITWISE.get(key)
    if (!work) throw unsupported(`$bit ${key}`)
    if (!isBits(by)) throw invalid('$bit needs whole numbers')
    return (old: bigint) => work(old, BigInt(by))
  })
  return {
    create: true,
    change: (old = 0) => {
      if (!isBits(old)) throw invalid(`cannot apply ${name} to a value of type ${typeOf(old)}`)
      return Number(steps.reduce((value, step) => step(value), BigInt(old)))
    },
  }
}

const currentDate: Operator = (operand, name) => {
  const wanted = isPlain(operand) ? operand.$type : operand
  if (typeof wanted !== 'boolean' && wanted !== 'date') throw unsupported(`${name} of type ${String(wanted)}`)
  return { create: true, change: () => new Date() }
}

/** Operators on one field. */
export const fieldOperators: Record<string, Operator> = {
  $set: (operand) => {
    storable(operand)
    return { create: true, change: (old) => (old !== undefined && equal(old, operand) ? old : operand) }
  },
  // Nothing is inserted by an update here.
  $setOnInsert: () => ({ create: false, change: (old) => old }),
  $unset: () => ({ create: false, change: () => undefined }),
  $inc: reckon(
    (old, by) => old + by,
    (by) => by,
  ),
  $mul: reckon(
    (old, by) => old * by,
    () => 0,
  ),
  $min: prefer((order) => order < 0),
  $max: prefer((order) => order > 0),
  $bit: bit,
  $currentDate: currentDate,
}
