import { BSONRegExp } from 'bson'
import { invalid } from '../failures'
import { toRegExp } from '../values/pattern'
import { isNullish } from '../values/types'
import { parts, text } from './arguments'
import type { Form } from './scope'

interface Found {
  match: string
  /** In characters. */
  idx: number
  captures: (string | null)[]
}

function patternOf(regex: unknown, options: unknown, name: string): RegExp {
  const flags = isNullish(options) ? '' : text(options, name)
  if (regex instanceof BSONRegExp) {
    if (flags && regex.options) throw invalid(`${name} found options in both the pattern and beside it`)
    return toRegExp({ pattern: regex.pattern, options: regex.options || flags })
  }
  return toRegExp({ pattern: text(regex, name), options: flags })
}

function findAll(input: string, pattern: RegExp): Found[] {
  const everywhere = new RegExp(pattern.source, `${pattern.flags}g`)
  return [...input.matchAll(everywhere)].map((found) => ({
    match: found[0],
    idx: [...input.slice(0, found.index)].length,
    captures: found.slice(1).map((capture) => capture ?? null),
  }))
}

const search =
  (give: (found: Found[]) => unknown): Form =>
  (operand, compile, name) => {
    const given = parts(operand, name, ['input', 'regex'], ['options'])
    const [input, regex, options] = [
      compile(given.input),
      compile(given.regex),
      compile(given.options ?? null),
    ]
    return (scope) => {
      const [value, pattern] = [input(scope), regex(scope)]
      if (isNullish(value) || isNullish(pattern)) return give([])
      return give(findAll(text(value, name), patternOf(pattern, options(scope), name)))
    }
  }

export const regexForms: Record<string, Form> = {
  $regexMatch: search((found) => found.length > 0),
  $regexFind: search((found) => found[0] ?? null),
  $regexFindAll: search((found) => found),
}
