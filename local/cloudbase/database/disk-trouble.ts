import { Failure } from './failure'

/** The file is not what was written. It is left as it is. */
export class Damaged extends Error {
  constructor(
    readonly what: string,
    folder?: string,
  ) {
    super(
      folder
        ? `the database in ${folder} is damaged (${what}). Nothing was changed in it. ` +
            `Put back a copy of the folder, or go on with all that can still be read: npm run local -- --data ${folder} --salvage ` +
            '(the damaged file is kept beside the new one)'
        : what,
    )
    this.name = 'Damaged'
  }
}

const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** Whether SQLite, or the checksum of a document, found the file damaged. */
export const isDamage = (error: unknown): error is Error =>
  error instanceof Damaged || /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))

export const isFull = (error: unknown) => /^SQLITE_(FULL|IOERR_WRITE)/.test(codeOf(error))

/** Why a write was refused, and what to do; the database goes on reading. */
export function refusal(error: unknown, folder: string): unknown {
  if (isFull(error)) {
    return new Failure(
      'DATABASE_REQUEST_FAILED',
      `the disk is full: nothing of this write was kept, reading goes on. Make room in ${folder} and try again`,
    )
  }
  if (isDamage(error))
    return new Failure('DATABASE_REQUEST_FAILED', new Damaged(error.message, folder).message)
  return error
}
