import type { Details } from '../../src/contract/action'
import { ERRORS, type ErrorCode } from '../../src/contract/errors'

/** A refusal that the user can read. `details` are facts for the screen, never secrets or raw input. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: Details,
  ) {
    super(ERRORS[code])
    this.name = 'AppError'
  }
}
