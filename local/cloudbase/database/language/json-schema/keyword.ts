import type { Criteria } from '../criteria'
import { invalid } from '../failures'

export type Check = (value: unknown) => boolean

/** @param schema the schema around the keyword, for those that depend on each other */
export type Keyword = (operand: unknown, schema: Criteria, compile: (schema: unknown) => Check) => Check

export const always: Check = () => true

export function list(operand: unknown, keyword: string): unknown[] {
  if (!Array.isArray(operand) || operand.length === 0)
    throw invalid(`$jsonSchema ${keyword} needs an array that is not empty`)
  return operand
}

export function count(operand: unknown, keyword: string): number {
  if (!Number.isInteger(operand) || Number(operand) < 0) {
    throw invalid(`$jsonSchema ${keyword} needs a whole number that is not negative`)
  }
  return Number(operand)
}
