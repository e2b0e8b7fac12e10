import { type Document, isPlain } from '../../document'
import type { Criteria } from '../criteria'
import { invalid, unsupported } from '../failures'
import { compareText } from '../values/compare'
import { refuseConflicts } from '../values/conflicts'
import { fieldOf, plainAt } from '../values/reach'
import { arrayOperators } from './arrays'
import { edit } from './edit'
import { fieldOperators } from './fields'
import type { Operator } from './operator'
import { resolvePosition, writable } from './paths'

/** @param criteria the query that found the document, for the positional `$` */
type Step = (doc: unknown, criteria: Criteria) => unknown

const OPERATORS = new Map<string, Operator>(Object.entries({ ...fieldOperators, ...arrayOperators }))

function step(name: string, path: string, operand: unknown): Step {
  const operator = OPERATORS.get(name)
  if (!operator) throw unsupported(name)
  const parts = writable(path)
  const { change, create } = operator(operand, name)
  if (!parts.includes('$')) return (doc) => edit(doc, parts, change, create)
  return (doc, criteria) =>
    isPlain(doc) ? edit(doc, resolvePosition(parts, doc, criteria), change, create) : doc
}

/** Moves a field; a missing one moves nothing, and the target loses what it had. */
function renaming(path: string, target: unknown): Step {
  if (typeof target !== 'string') throw invalid('$rename needs the new name as text')
  const [from, to] = [writable(path), writable(target)]
  if ([...from, ...to].some((part) => part.startsWith('$')))
    throw invalid('$rename cannot work on elements of arrays')
  return (doc) => {
    const moved = plainAt(withoutArrays(doc, from), from)
    if (moved === undefined) return doc
    const without = edit(doc, from, () => undefined, false)
    return edit(withoutArrays(without, to), to, () => moved, true)
  }
}

/** @throws Failure when a path leads through an array */
function withoutArrays(doc: unknown, path: readonly string[]): unknown {
  let value = doc
  for (const part of path) {
    if (Array.isArray(value)) throw invalid(`$rename cannot lead through an array ('${part}')`)
    value = isPlain(value) ? fieldOf(value, part) : undefined
  }
  return doc
}

function compile(change: Criteria): Step[] {
  const names = Object.keys(change)
  const operators = names.filter((name) => name.startsWith('$'))
  if (operators.length > 0 && operators.length < names.length) {
    throw invalid('an update has either operators or plain fields')
  }
  // Plain fields are set, as the SDK's merge update does.
  const groups = operators.length > 0 ? change : { $set: change }
  const entries = Object.entries(groups).flatMap(([name, fields]) => {
    if (!isPlain(fields)) throw invalid(`${name} needs an object of fields`)
    return Object.entries(fields).map(([path, operand]) => ({ name, path, operand }))
  })
  const targets = entries.flatMap(({ name, operand }) =>
    name === '$rename' && typeof operand === 'string' ? [operand] : [],
  )
  refuseConflicts([...entries.map(({ path }) => path), ...targets], 'updating')
  // New fields come in the order of their names, as in MongoDB.
  entries.sort((one, other) => compareText(one.path, other.path))
  return entries.map(({ name, path, operand }) =>
    name === '$rename' ? renaming(path, operand) : step(name, path, operand),
  )
}

/** One update is applied to many documents. */
const compiled = new WeakMap<Criteria, Step[]>()

/**
 * A changed copy, or the same document when nothing changes.
 * @throws Failure that names what is not supported, or says why MongoDB refuses it
 */
export function changed(doc: Document, change: Criteria, criteria: Criteria = {}): Document {
  const steps = compiled.get(change) ?? compile(change)
  compiled.set(change, steps)
  const next = steps.reduce<unknown>((value, apply) => apply(value, criteria), doc)
  if (next === doc) return doc
  if (!isPlain(next) || next._id !== doc._id) throw invalid('_id cannot be changed')
  return { ...next, _id: doc._id }
}
