/** A refusal in the cloud's own words: the SDK throws an error with this code. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'Failure'
  }
}

export const duplicateKey = (collection: string, index: string) =>
  new Failure(
    'DATABASE_REQUEST_FAILED',
    `E11000 duplicate key error collection: ${collection} index: ${index}`,
  )
export const conflict = () =>
  new Failure('DATABASE_TRANSACTION_CONFLICT', 'write conflict, try the transaction again')
export const transactionGone = (why: string) => new Failure('DATABASE_TRANSACTION_FAIL', why)
export const byIdOnly = () =>
  transactionGone('a transaction works on single documents: name one _id (no where over many documents)')
