/** What an expression can see: the document and the variables of `$let`, `$map` … */
export interface Scope {
  root: unknown
  variables: ReadonlyMap<string, unknown>
}

/** A computed value; `undefined` is MongoDB's missing. */
export type Expression = (scope: Scope) => unknown
export type Compile = (spec: unknown) => Expression

/** A function of computed arguments. */
export interface Func {
  /** How many arguments it takes. */
  takes: readonly [least: number, most: number]
  run: (args: readonly unknown[], name: string) => unknown
}

/** An operator that decides itself which of its parts are computed, and how often. */
export type Form = (operand: unknown, compile: Compile, name: string) => Expression

export const ANY = Number.POSITIVE_INFINITY

/** Adds variables for an inner expression. */
export const withVariables = (scope: Scope, more: Iterable<readonly [string, unknown]>): Scope => ({
  root: scope.root,
  variables: new Map([...scope.variables, ...more]),
})

/** False, 0, null and missing are false; everything else, also an empty text, is true. */
export const isTruthy = (value: unknown) =>
  !(value === false || value === 0 || value === null || value === undefined)
