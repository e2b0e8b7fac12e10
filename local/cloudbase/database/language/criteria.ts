import { isPlain } from '../document'

/** What a query asks for, as the SDK sends it. */
export type Criteria = Record<string, unknown>

/** Fields to sort by, in their order. */
export type Order = Record<string, 1 | -1>

/** An object whose first key is an operator; any other object is a value. */
export const isOperators = (value: unknown): value is Criteria =>
  isPlain(value) && Object.keys(value)[0]?.startsWith('$') === true
