import { isPlain } from '../../document'
import type { Expression } from '../expression'
import type { Scope } from '../expression/scope'
import { pathOf } from '../values/reach'

/** What becomes of one field. */
export type Fate =
  | { kind: 'keep' }
  | { kind: 'drop' }
  /** A new value, whatever was there. */
  | { kind: 'compute'; value: Expression }
  /** A new value made of the old one. */
  | { kind: 'change'; value: (old: unknown) => unknown }

/** Fields with what becomes of them; `computes` when there is a computed one further in. */
export interface Tree {
  children: Map<string, Tree | Fate>
  computes: boolean
}

/** `keep` names what stays, `drop` what goes, `add` only adds and replaces. */
export type Mode = 'keep' | 'drop' | 'add'

export const isTree = (node: Tree | Fate): node is Tree => 'children' in node

/** Paths with their fates as a tree; the paths do not conflict. */
export function treeOf(entries: readonly (readonly [path: string, fate: Fate])[]): Tree {
  const root: Tree = { children: new Map(), computes: false }
  for (const [path, fate] of entries) {
    let tree = root
    const parts = pathOf(path)
    for (const part of parts.slice(0, -1)) {
      if (fate.kind === 'compute') tree.computes = true
      const found = tree.children.get(part)
      const next: Tree = found && isTree(found) ? found : { children: new Map(), computes: false }
      tree.children.set(part, next)
      tree = next
    }
    if (fate.kind === 'compute') tree.computes = true
    tree.children.set(parts.at(-1) ?? '', fate)
  }
  return root
}

function applyFate(fate: Fate, old: unknown, scope: Scope): unknown {
  if (fate.kind === 'keep') return old
  if (fate.kind === 'drop') return undefined
  return fate.kind === 'compute' ? fate.value(scope) : fate.value(old)
}

/** Puts a tree on a value: each element of an array gets it; a value without fields has nothing to keep. */
export function apply(tree: Tree, value: unknown, scope: Scope, mode: Mode): unknown {
  if (isPlain(value)) return applyToObject(tree, value, scope, mode)
  if (Array.isArray(value)) {
    return value.map((element) => apply(tree, element, scope, mode)).filter((one) => one !== undefined)
  }
  if (tree.computes) return applyToObject(tree, {}, scope, mode)
  return mode === 'keep' ? undefined : value
}

export function applyToObject(
  tree: Tree,
  doc: Readonly<Record<string, unknown>>,
  scope: Scope,
  mode: Mode,
): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  const put = (name: string, value: unknown) => {
    if (value !== undefined) made[name] = value
  }
  for (const [name, value] of Object.entries(doc)) {
    const node = tree.children.get(name)
    if (!node) put(name, mode === 'keep' ? undefined : value)
    // What is computed comes behind what is kept.
    else if (isTree(node)) put(name, apply(node, value, scope, mode))
    else if (node.kind !== 'compute' || mode !== 'keep') put(name, applyFate(node, value, scope))
  }
  for (const [name, node] of tree.children) {
    if (isTree(node)) {
      if (node.computes && !Object.hasOwn(doc, name)) put(name, applyToObject(node, {}, scope, mode))
    } else if (node.kind === 'compute' && (mode === 'keep' || !Object.hasOwn(doc, name))) {
      put(name, node.value(scope))
    }
  }
  return made
}
