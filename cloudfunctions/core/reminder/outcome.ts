/** What to do after WeChat's answer. `unsure`: it may have gone out, so that asking again could tell twice. */
export type Outcome =
  | { state: 'sent' }
  | { state: 'refused' }
  | { state: 'unsure'; reason: string }
  | { state: 'failed'; reason: string }
  | { state: 'again'; reason: string }

/** Nothing but the message itself is wrong, and it will be wrong the next time. */
const FINAL = [40003, 47003]
/** The connection was never made: nothing can have gone out. */
const UNREACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']

/** Source: the errors of subscribeMessage.send in WeChat's documentation. */
export function outcomeOf(answer: { code: number; message?: string }): Outcome {
  const { code, message } = answer
  if (code === 0) return { state: 'sent' }
  if (code === 43101) return { state: 'refused' }
  const reason = `微信返回 ${code} ${(message ?? '').slice(0, 100)}`.trim()
  return { state: FINAL.includes(code) ? 'failed' : 'again', reason }
}

export function outcomeOfError(error: unknown): Outcome {
  const code = String(Object(error).code ?? Object(Object(error).cause).code ?? '')
  return UNREACHED.includes(code)
    ? { state: 'again', reason: '连不上微信' }
    : { state: 'unsure', reason: '没有等到微信的回答' }
}

/** Pauses before the second, third … try; a fault of the configuration leaves some hours to mend it. */
const PAUSES_S = [1, 5, 60, 20 * 60, 2 * 3600]

/** When to try again after `attempts` tries; null = enough. */
export function nextTry(attempts: number, now: string): string | null {
  const pause = PAUSES_S[attempts - 1]
  return pause === undefined ? null : new Date(Date.parse(now) + pause * 1000).toISOString()
}
