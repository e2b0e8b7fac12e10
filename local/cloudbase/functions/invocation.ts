import { randomUUID } from 'node:crypto'
import type { FunctionConfig } from './config'

/** Doc: the text of a function's request. */
export const MAX_EVENT_BYTES = 100 * 1024

/** In whose name a function is called. */
export interface Caller {
  /** '' unless the mini program calls: a function that is called by another one or by its trigger has no user. */
  openid: string
  /** The chain of calls, as `getWXContext().SOURCE` tells it. */
  source: string
}
export const asClient = (openid: string): Caller => ({ openid, source: 'wx_client' })
/** Doc: a push carries its sender's OPENID; what its chain reads is not told. */
export const asPush = (openid: string): Caller => ({ openid, source: 'wx_unknown' })
export const BY_TIMER: Caller = { openid: '', source: 'wx_trigger' }
/** Doc: the chain grows by `scf`; an OPENID is there only when the mini program calls. */
export const asFunction = (source: string): Caller => ({
  openid: '',
  source: source ? `${source},scf` : 'scf',
})

export interface Invocation {
  id: string
  event: unknown
  caller: Caller
  /** What the platform writes into `process.env` for this invocation; what is not named is taken out. */
  environment: Record<string, string>
  /** The second argument of `main`. */
  context: Record<string, unknown>
}

/** What local CloudBase knows a function by when the function calls back. */
const apiToken = (name: string, id: string) => `${name}/${id}`
export const functionOf = (token: string): string => token.split('/')[0] ?? ''

/** One call as the platform hands it to the process of a function. */
export function createInvocation(
  name: string,
  config: FunctionConfig,
  event: unknown,
  caller: Caller,
): Invocation {
  const id = randomUUID()
  const { openid, source } = caller
  const isTimer = caller === BY_TIMER
  const token = apiToken(name, id)
  const environment: Record<string, string> = {
    WX_CONTEXT_KEYS: [...(openid ? ['WX_OPENID'] : []), 'WX_APPID', 'WX_API_TOKEN'].join(),
    WX_API_TOKEN: token,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_SOURCE',
    TCB_SEQID: id,
    TCB_SOURCE: source,
    ...(openid && { WX_OPENID: openid }),
    ...(isTimer && { TRIGGER_SRC: 'timer', WX_TRIGGER_API_TOKEN_V0: token }),
  }
  return {
    id,
    event,
    caller,
    environment,
    context: {
      request_id: id,
      function_name: name,
      function_version: '$LATEST',
      namespace: 'local',
      memory_limit_in_mb: config.memorySize,
      time_limit_in_ms: config.timeout * 1000,
      environment: JSON.stringify(environment),
      environ: Object.entries(environment)
        .map((pair) => pair.join('='))
        .join(';'),
    },
  }
}
