import { safeParse } from 'valibot'
import type { Reply } from '../../src/contract/action'
import { ERRORS, type ErrorCode } from '../../src/contract/errors'
import { AppError } from './app-error'
import type { Context } from './context'
import type { Handler } from './handler'
import { traceOf } from './trace'

/** One line a call: what, how it ended, how long. Never input, never who. */
export type Log = (line: {
  action: string
  code: string
  requestId: string
  ms: number
  error?: string
}) => void

export interface RouterOptions {
  handlers: readonly Handler[]
  log: Log
  /** Validates what handlers answer as well: on in tests and on local CloudBase. */
  checkOutput: boolean
}

/** What a client sends: anything at all. */
const partsOf = (event: unknown): { name: string; input: unknown } => {
  const { action, input } = Object(event)
  return { name: typeof action === 'string' ? action : '', input }
}

const refusal = (code: ErrorCode, requestId: string, details?: AppError['details']): Reply<never> => ({
  ok: false,
  error: { code, message: ERRORS[code], requestId, ...(details ? { details } : {}) },
})

/**
 * One door for all actions of a function: finds the handler, checks the role and the input, and is the only
 * place that turns errors into answers.
 */
export function createRouter({ handlers, log, checkOutput }: RouterOptions) {
  const table = new Map(handlers.map((handler) => [handler.action.name, handler]))

  async function answer(
    { name, input: sent }: ReturnType<typeof partsOf>,
    context: () => Promise<Context>,
    requestId: string,
  ): Promise<Reply<unknown>> {
    const handler = table.get(name)
    if (!handler) return refusal('system/unknown_action', requestId)
    const { action } = handler
    const ctx = await context()
    if (!action.who.some((role) => ctx.caller.roles.includes(role))) {
      return refusal(
        ctx.caller.roles.includes('stranger') ? 'identity/not_bound' : 'system/forbidden',
        requestId,
      )
    }
    const input = safeParse(action.input, sent ?? {}, { abortPipeEarly: true })
    if (!input.success) {
      const fields = input.issues.slice(0, 20).map((issue) => ({
        path: issue.path?.map((part) => String(part.key)).join('.') ?? '',
        message: issue.message,
      }))
      return refusal('system/invalid_input', requestId, { fields })
    }
    const data = await handler.run(ctx, input.output)
    if (checkOutput) {
      const output = safeParse(action.output, data)
      if (!output.success) {
        const where = output.issues
          .map((issue) => issue.path?.map((part) => String(part.key)).join('.'))
          .join(', ')
        throw new Error(`${action.name} answers what the contract does not allow: ${where}`)
      }
    }
    return { ok: true, data }
  }

  return async (
    event: unknown,
    context: () => Promise<Context>,
    requestId: string,
  ): Promise<Reply<unknown>> => {
    const started = Date.now()
    const parts = partsOf(event)
    const name = table.has(parts.name) ? parts.name : 'unknown'
    const finish = (reply: Reply<unknown>, error?: string) => {
      log({
        action: name,
        code: reply.ok ? 'ok' : reply.error.code,
        requestId,
        ms: Date.now() - started,
        error,
      })
      return reply
    }
    try {
      return finish(await answer(parts, context, requestId))
    } catch (error) {
      if (error instanceof AppError) return finish(refusal(error.code, requestId, error.details))
      return finish(refusal('system/unexpected', requestId), traceOf(error))
    }
  }
}
