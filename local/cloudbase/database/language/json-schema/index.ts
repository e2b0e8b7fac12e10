import { isPlain } from '../../document'
import type { Criteria } from '../criteria'
import { invalid, unsupported } from '../failures'
import { arrayKeywords } from './arrays'
import type { Check, Keyword } from './keyword'
import { logicKeywords } from './logic'
import { objectKeywords } from './objects'
import { scalarKeywords } from './scalars'

const KEYWORDS = new Map<string, Keyword>(
  Object.entries({ ...scalarKeywords, ...arrayKeywords, ...objectKeywords, ...logicKeywords }),
)
/** Words for people, without effect. */
const SILENT = new Set(['title', 'description'])

/**
 * A schema as MongoDB reads it: JSON Schema draft 4 with `bsonType`, without `$ref`, `default`, `format` and `id`.
 * A keyword for one type lets every value of another type pass.
 * @throws Failure that names a keyword which MongoDB does not know
 */
export function compileSchema(schema: unknown): Check {
  if (!isPlain(schema)) throw invalid('$jsonSchema needs an object')
  const checks = Object.entries(schema)
    .filter(([keyword]) => !SILENT.has(keyword))
    .map(([keyword, operand]) => check(schema, keyword, operand))
  return (value) => checks.every((one) => one(value))
}

function check(schema: Criteria, keyword: string, operand: unknown): Check {
  const make = KEYWORDS.get(keyword)
  if (!make) throw unsupported(`$jsonSchema keyword ${keyword}`)
  return make(operand, schema, compileSchema)
}
