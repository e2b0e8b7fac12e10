import { isPlain } from '../../document'

/** Own fields only: a field named `toString` is missing unless it was stored. */
export const fieldOf = (container: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(container, name) ? container[name] : undefined

export const pathOf = (path: string): readonly string[] => path.split('.')

/** The value at a path through objects only; arrays and other values have no fields. */
export const plainAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce((inner, part) => (isPlain(inner) ? fieldOf(inner, part) : undefined), value)

/** A part of a path that is the position in an array, else -1. */
export const positionOf = (part: string | undefined): number =>
  part !== undefined && /^(0|[1-9]\d*)$/.test(part) ? Number(part) : -1

/** @param open whether an array at the end also stands for its elements */
type Visit = (value: unknown, open: boolean) => boolean

/**
 * Visits what a dotted path of a query reaches until a visit gives true. An array on the way stands for its objects
 * and, with a number in the path, for the element at that position, which then stands for itself alone.
 * What is missing is visited as `undefined`; an array without objects gives nothing at all.
 */
export function reach(
  container: Readonly<Record<string, unknown>>,
  path: readonly string[],
  visit: Visit,
  at = 0,
): boolean {
  const value = fieldOf(container, path[at] ?? '')
  return at === path.length - 1 ? visit(value, true) : into(value, path, visit, at + 1)
}

function into(value: unknown, path: readonly string[], visit: Visit, at: number): boolean {
  if (isPlain(value)) return reach(value, path, visit, at)
  if (!Array.isArray(value)) return visit(undefined, true)
  const position = positionOf(path[at])
  return value.some((element, i) => {
    if (isPlain(element) && reach(element, path, visit, at)) return true
    if (i !== position) return false
    if (at === path.length - 1) return visit(element, false)
    return (isPlain(element) || Array.isArray(element)) && into(element, path, visit, at + 1)
  })
}

/** Whether a test holds for what a path reaches, for an array also for any of its elements. */
export function anyLeaf(
  doc: Readonly<Record<string, unknown>>,
  path: readonly string[],
  test: (value: unknown) => boolean,
): boolean {
  return reach(doc, path, (value, open) =>
    open && Array.isArray(value) ? value.some((element) => test(element)) || test(value) : test(value),
  )
}

/** Whether a test holds for what a path reaches, arrays as they are. */
export function anyWhole(
  doc: Readonly<Record<string, unknown>>,
  path: readonly string[],
  test: (value: unknown) => boolean,
): boolean {
  return reach(doc, path, test)
}
