import type { BSONRegExp } from 'bson'
import { invalid } from '../failures'

/** A regular expression as it is stored. */
export type Pattern = Pick<BSONRegExp, 'pattern' | 'options'>

/** `x`: white space and comments outside brackets do not count. */
const extended = (pattern: string) =>
  pattern.replace(
    /(\\[\s\S]|\[(?:\\[\s\S]|[^\]])*\])|\s+|#[^\n]*/g,
    (_, kept: string | undefined) => kept ?? '',
  )

/**
 * MongoDB's options i, m, s, x and u as an expression of this engine; others are passed over, as MongoDB does.
 * The two engines differ in rare constructs (possessive quantifiers, recursion): these are refused.
 * @throws Failure when the pattern cannot be read
 */
export function toRegExp({ pattern, options }: Pattern): RegExp {
  const flags = [...new Set(options)].filter((flag) => 'ims'.includes(flag)).join('')
  const text = options.includes('x') ? extended(pattern) : pattern
  // PCRE takes options at the start of a pattern: (?i)abc
  const [, inline = '', rest = text] = /^\(\?([ims]+)\)([\s\S]*)$/.exec(text) ?? []
  try {
    return new RegExp(rest, [...new Set(`${flags}${inline}u`)].join(''))
  } catch {
    return withoutUnicode(rest, flags + inline, pattern)
  }
}

/** A pattern with escapes that strict Unicode patterns do not allow, such as `\-`. */
function withoutUnicode(text: string, flags: string, pattern: string): RegExp {
  try {
    return new RegExp(text, [...new Set(flags)].join(''))
  } catch (error) {
    throw invalid(`$regex cannot read /${pattern}/: ${error instanceof Error ? error.message : error}`)
  }
}
