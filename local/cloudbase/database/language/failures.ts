import { Failure } from '../failure'

/** What the local database does not know, or knows to be wrong here: a refusal is better than a wrong answer. */
export const unsupported = (name: string) =>
  new Failure('DATABASE_INVALID_OPERRATOR', `the local database does not support ${name}`)

/** A known operator with an operand, or on a value, that MongoDB refuses. */
export const invalid = (message: string) => new Failure('DATABASE_REQUEST_FAILED', message)
