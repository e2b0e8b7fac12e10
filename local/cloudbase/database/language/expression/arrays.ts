import { isPlain } from '../../document'
import { invalid } from '../failures'
import { equal } from '../values/compare'
import { isNullish } from '../values/types'
import { array, parts, unlessNull, wholeNumber } from './arguments'
import { ANY, type Form, type Func, isTruthy, withVariables } from './scope'

const at = (values: readonly unknown[], position: number) => values.at(position)

function slice([values, first, length]: readonly unknown[], name: string): unknown[] {
  const list = array(values, name)
  const from = wholeNumber(first, name)
  if (length === undefined) return from < 0 ? list.slice(from) : list.slice(0, from)
  const count = wholeNumber(length, name)
  if (count <= 0) throw invalid('$slice needs a positive number of elements after a position')
  const start = from < 0 ? Math.max(0, list.length + from) : from
  return list.slice(start, start + count)
}

function indexOf(args: readonly unknown[], name: string): number | null {
  const [values, wanted, from = 0, to = Number.MAX_SAFE_INTEGER] = args
  if (isNullish(values)) return null
  const list = array(values, name)
  const [start, end] = [wholeNumber(from, name), wholeNumber(to, name)]
  if (start < 0 || end < 0) throw invalid('$indexOfArray needs positions that are not negative')
  return list.findIndex((value, i) => i >= start && i < end && equal(value, wanted))
}

function range([from, to, by = 1]: readonly unknown[], name: string): number[] {
  const [start, end, step] = [from, to, by].map((value) => wholeNumber(value, name))
  if (start === undefined || end === undefined || !step) throw invalid('$range needs a step that is not 0')
  return Array.from({ length: Math.max(0, Math.ceil((end - start) / step)) }, (_, i) => start + i * step)
}

function pair(entry: unknown): [string, unknown] {
  const [name, value] = Array.isArray(entry) ? entry : isPlain(entry) ? [entry.k, entry.v] : []
  const complete = Array.isArray(entry) ? entry.length === 2 : isPlain(entry) && 'k' in entry && 'v' in entry
  if (!complete || typeof name !== 'string') throw invalid('$arrayToObject needs [name, value] or { k, v }')
  return [name, value]
}

export const arrays: Record<string, Func> = {
  $arrayElemAt: unlessNull([2, 2], ([values, position], name) =>
    at(array(values, name), wholeNumber(position, name)),
  ),
  $first: unlessNull([1, 1], ([values], name) => at(array(values, name), 0)),
  $last: unlessNull([1, 1], ([values], name) => at(array(values, name), -1)),
  $arrayToObject: unlessNull([1, 1], ([entries], name) => Object.fromEntries(array(entries, name).map(pair))),
  $concatArrays: unlessNull([0, ANY], (lists, name) => lists.flatMap((list) => array(list, name))),
  $in: { takes: [2, 2], run: ([value, list], name) => array(list, name).some((one) => equal(one, value)) },
  $indexOfArray: { takes: [2, 4], run: indexOf },
  $isArray: { takes: [1, 1], run: ([value]) => Array.isArray(value) },
  $range: { takes: [2, 3], run: range },
  $reverseArray: unlessNull([1, 1], ([values], name) => [...array(values, name)].reverse()),
  $size: { takes: [1, 1], run: ([values], name) => array(values, name).length },
  $slice: unlessNull([2, 3], slice),
}

/** The elements of `input`; null when it is null or missing. */
const inputOf = (value: unknown, name: string) => (isNullish(value) ? null : array(value, name))

const map: Form = (operand, compile, name) => {
  const { input, as = 'this', in: body } = parts(operand, name, ['input', 'in'], ['as'])
  const [list, inner] = [compile(input), compile(body)]
  return (scope) =>
    inputOf(list(scope), name)?.map(
      (element) => inner(withVariables(scope, [[String(as), element]])) ?? null,
    ) ?? null
}

const filter: Form = (operand, compile, name) => {
  const given = parts(operand, name, ['input', 'cond'], ['as', 'limit'])
  const { input, as = 'this', cond, limit = null } = given
  const [list, test, most] = [compile(input), compile(cond), compile(limit)]
  return (scope) => {
    const kept = inputOf(list(scope), name)?.filter((element) =>
      isTruthy(test(withVariables(scope, [[String(as), element]]))),
    )
    const count = most(scope)
    return (isNullish(count) ? kept : kept?.slice(0, wholeNumber(count, name))) ?? null
  }
}

const reduce: Form = (operand, compile, name) => {
  const { input, initialValue, in: body } = parts(operand, name, ['input', 'initialValue', 'in'])
  const [list, first, inner] = [compile(input), compile(initialValue), compile(body)]
  return (scope) =>
    inputOf(list(scope), name)?.reduce(
      (value, element) =>
        inner(
          withVariables(scope, [
            ['value', value],
            ['this', element],
          ]),
        ),
      first(scope),
    ) ?? null
}

const zip: Form = (operand, compile, name) => {
  const given = parts(operand, name, ['inputs'], ['useLongestLength', 'defaults'])
  const longest = given.useLongestLength === true
  if ('defaults' in given && !longest) throw invalid('$zip needs useLongestLength for defaults')
  const [inputs, defaults] = [compile(given.inputs), compile(given.defaults ?? [])]
  return (scope) => {
    const lists = array(inputs(scope), name)
    if (lists.some(isNullish)) return null
    const columns = lists.map((list) => array(list, name))
    const lengths = columns.map(({ length }) => length)
    const fill = array(defaults(scope), name)
    const length = columns.length === 0 ? 0 : longest ? Math.max(...lengths) : Math.min(...lengths)
    return Array.from({ length }, (_, row) =>
      columns.map((column, i) => (row < column.length ? column[row] : fill[i]) ?? null),
    )
  }
}

export const arrayForms: Record<string, Form> = { $map: map, $filter: filter, $reduce: reduce, $zip: zip }
