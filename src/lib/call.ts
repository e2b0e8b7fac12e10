import type { Action, Details, Input, Output, Reply } from '../contract/action'
import { ERRORS } from '../contract/errors'
import { isOnline } from './online'
import { send, sendFile } from './transport'

const PASSING: ReadonlySet<string> = new Set(['system/busy', 'system/unexpected', 'identity/not_bound'])

/** A refusal, or a line that is down; `message` is a sentence for the user. */
export class CallError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly requestId = '',
    readonly details: Details = {},
  ) {
    super(message)
    this.name = 'CallError'
  }

  /** Nobody knows whether the server heard it: the same nonce may be sent again. */
  get lost(): boolean {
    return this.code === 'system/offline'
  }

  /** Says nothing about what was asked: the line, the server's own trouble, or who is calling. Later it may work. */
  get passing(): boolean {
    return this.lost || PASSING.has(this.code)
  }
}

const MOST_TRIES = 4
/** What somebody was writing whose function died is held for another 30 s (doc): then one more try has to follow. */
const BUSY_FOR_MS = 35_000
/** With a share of chance, so that those who were refused together do not come back together. */
const pause = (tries: number) =>
  new Promise((resolve) => setTimeout(resolve, 200 * 2 ** tries * (0.5 + Math.random())))

/** The server's own trouble, or an answer that was lost on a line that is up. */
const mayPass = ({ code, lost }: CallError): boolean =>
  code === 'system/unexpected' || code === 'system/busy' || (lost && isOnline())

/**
 * Asks the server; both ends are inferred from the action. Trouble that may pass is waited out where asking twice
 * is the same as asking once: with a nonce, or where the caller says so (`repeat`), while the server is busy for `busyForMs`.
 * @throws CallError
 */
export async function call<A extends Action>(
  action: A,
  input: Input<A>,
  { repeat = 'nonce' in Object(input), busyForMs = BUSY_FOR_MS } = {},
): Promise<Output<A>> {
  const began = Date.now()
  for (let tries = 1; ; tries++) {
    try {
      return await callOnce(action, input)
    } catch (error) {
      if (!repeat || !(error instanceof CallError) || !mayPass(error)) throw error
      const waits = error.code === 'system/busy' && Date.now() - began < busyForMs
      if (tries >= MOST_TRIES && !waits) throw error
      await pause(tries)
    }
  }
}

async function callOnce<A extends Action>(action: A, input: Input<A>): Promise<Output<A>> {
  const reply = await send(action.on, { action: action.name, input }).catch(() => null)
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) {
    throw new CallError('system/offline', ERRORS['system/offline'])
  }
  const answer = reply as Reply<Output<A>>
  if (answer.ok) return answer.data
  const { code, message, requestId, details } = answer.error
  throw new CallError(code, sentenceOf(message, details), requestId, details)
}

/**
 * Stores a file that the user chose. @param onProgress told the share that was sent, 0 to 1, where the phone tells it
 * @returns its id
 * @throws CallError
 */
export async function upload(
  path: string,
  cloudPath: string,
  onProgress: (share: number) => void = () => {},
): Promise<string> {
  const fileId = await sendFile(path, cloudPath, onProgress).catch(() => null)
  if (!fileId) throw new CallError('system/offline', ERRORS['system/offline'])
  return fileId
}

/** The first field that is wrong says it best. */
function sentenceOf(message: string, details: Details = {}): string {
  const [first]: unknown[] = Array.isArray(details.fields) ? details.fields : []
  const text = typeof first === 'object' && first !== null && 'message' in first ? first.message : null
  return typeof text === 'string' && /\p{Script=Han}/u.test(text) ? text : message
}

/** Any failure as one that can be shown. */
export const asCallError = (error: unknown): CallError =>
  error instanceof CallError ? error : new CallError('system/unexpected', ERRORS['system/unexpected'])
