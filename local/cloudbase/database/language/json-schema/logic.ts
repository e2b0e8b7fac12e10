import { type Keyword, list } from './keyword'

const branches =
  (keyword: string, holds: (passed: number, of: number) => boolean): Keyword =>
  (operand, _, compile) => {
    const checks = list(operand, keyword).map((schema) => compile(schema))
    return (value) => holds(checks.filter((check) => check(value)).length, checks.length)
  }

export const logicKeywords: Record<string, Keyword> = {
  allOf: branches('allOf', (passed, of) => passed === of),
  anyOf: branches('anyOf', (passed) => passed > 0),
  oneOf: branches('oneOf', (passed) => passed === 1),
  not: (operand, _, compile) => {
    const check = compile(operand)
    return (value) => !check(value)
  },
}
