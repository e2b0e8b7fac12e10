import { isPlain } from '../../document'
import { type Criteria, isOperators } from '../criteria'
import { compileExpression } from '../expression'
import { invalid } from '../failures'
import { refuseConflicts } from '../values/conflicts'
import { applyToObject, type Fate, type Mode, treeOf } from './tree'

export type Projection = (doc: Readonly<Record<string, unknown>>) => Record<string, unknown>
type Entry = readonly [path: string, fate: Fate]

/** All paths of a specification that may be nested, with what a leaf becomes. */
function entriesOf(spec: Criteria, leaf: (value: unknown) => Fate, prefix = ''): Entry[] {
  return Object.entries(spec).flatMap(([name, value]): Entry[] => {
    const path = `${prefix}${name}`
    if (name.startsWith('$') || name === '' || path.split('.').includes('')) {
      throw invalid(`'${path}' cannot be the name of a field`)
    }
    if (!isPlain(value) || isOperators(value)) return [[path, leaf(value)]]
    if (Object.keys(value).length === 0) throw invalid(`an empty object is not a valid value for '${path}'`)
    return entriesOf(value, leaf, `${path}.`)
  })
}

type Variables = ReadonlyMap<string, unknown>

export function projectionOf(
  entries: readonly Entry[],
  mode: Mode,
  variables: Variables = new Map(),
): Projection {
  refuseConflicts(
    entries.map(([path]) => path),
    'projecting',
  )
  const tree = treeOf(entries)
  return (doc) => applyToObject(tree, doc, { root: doc, variables }, mode)
}

/** Whether fields are named to be kept or to be dropped; `_id` alone may differ. @throws Failure on a mixture */
export function modeOf(entries: readonly Entry[]): 'keep' | 'drop' {
  const others = entries.filter(([path]) => path !== '_id')
  const keeps = others.some(([, { kind }]) => kind === 'keep' || kind === 'compute')
  const drops = others.some(([, { kind }]) => kind === 'drop')
  if (keeps && drops) throw invalid('a projection cannot both keep and drop fields')
  if (keeps || drops) return keeps ? 'keep' : 'drop'
  return entries.some(([, { kind }]) => kind === 'keep' || kind === 'compute') ? 'keep' : 'drop'
}

/** `_id` stays unless it is dropped by name. */
export function withId(entries: readonly Entry[], mode: Mode): readonly Entry[] {
  if (mode !== 'keep') return entries.filter(([path, { kind }]) => path !== '_id' || kind !== 'keep')
  const named = entries.some(([path]) => path === '_id' || path.startsWith('_id.'))
  return named ? entries : [['_id', { kind: 'keep' }], ...entries]
}

const switchOf = (value: unknown): Fate | null =>
  typeof value === 'number' || typeof value === 'boolean' ? { kind: value ? 'keep' : 'drop' } : null

/** `$project`: 1, 0, or an expression for each field. */
export function compileProject(spec: Criteria, variables: Variables): Projection {
  if (Object.keys(spec).length === 0) throw invalid('$project needs at least one field')
  const entries = entriesOf(
    spec,
    (value) => switchOf(value) ?? { kind: 'compute', value: compileExpression(value) },
  )
  const mode = modeOf(entries)
  return projectionOf(withId(entries, mode), mode, variables)
}

/** `$addFields`: an expression for each field; a missing value takes the field away. */
export function compileAddFields(spec: Criteria, variables: Variables): Projection {
  return projectionOf(
    entriesOf(spec, (value) => ({ kind: 'compute', value: compileExpression(value) })),
    'add',
    variables,
  )
}

/** `$unset`: fields that go. */
export const compileUnset = (paths: readonly string[]): Projection =>
  projectionOf(
    paths.map((path) => [path, { kind: 'drop' }]),
    'drop',
  )
