/** A stored document: decoded EJSON (Date, ObjectId, RegExp as objects). Never changed in place. */
export type Document = { readonly _id: string } & Readonly<Record<string, unknown>>

export const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Copies plain objects and arrays; other values (Date, ObjectId) are immutable by convention. */
export function copy<T>(value: T): T
export function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => copy(element))
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]))
}

/** The values at a dotted path; arrays fan out, as in MongoDB. A missing field is `undefined`. */
export function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  const [key, ...rest] = path
  if (key === undefined) return Array.isArray(value) ? [...value, value] : [value]
  if (Array.isArray(value)) {
    const byPosition = /^\d+$/.test(key) ? valuesAt(value[Number(key)], rest) : []
    return [...byPosition, ...value.filter(isPlain).flatMap((element) => valuesAt(element, path))]
  }
  return isPlain(value) ? valuesAt(value[key], rest) : [undefined]
}
