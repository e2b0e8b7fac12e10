import type { IncomingMessage, ServerResponse } from 'node:http'
import { Failure } from './database/failure'
import { sayFaults } from './faults/settings'
import { push } from './functions/push'
import type { Timers } from './functions/timers'
import { parseJson, readBody, requireLocal, sendJson } from './http'
import { drawCode } from './openapi/mini-code'
import type { Cloud } from './wire/admin'

const CODE_WIDTH = 280
const MAX_PUSH_BYTES = 10 * 1024

/** All that a developer may want to see, newest first. */
function stateOf({ functions, openApi, gate }: Cloud, timers: Timers | null) {
  const { messages, checks, codes, credits } = openApi.memory.kept
  const { calls = [], printed = [] } = functions?.journal ?? {}
  const newest = <T>(list: readonly T[]) => [...list].reverse()
  return {
    templates: [...openApi.templates.values()],
    credits: Object.entries(credits).filter(([, left]) => left > 0),
    messages: newest(messages),
    checks: newest(checks),
    codes: newest(codes),
    calls: newest(calls),
    printed: newest(printed),
    timers: timers?.list() ?? [],
    faults: sayFaults(gate.faults),
    happened: gate.happened,
  }
}

/**
 * `/dev/state`, `/dev/code?page=…&scene=…`, `POST /dev/run?name=…&trigger=…` and `POST /dev/push` with an event of
 * WeChat's message push: what the developer's page shows and does. For this machine only.
 * @throws Failure PERMISSION_DENIED; INVALID_PARAM for a trigger or an event that there is not; what the function throws
 */
export async function serveDev(
  cloud: Cloud,
  timers: Timers | null,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  requireLocal(request, 'page')
  const given = (name: string) => url.searchParams.get(name) ?? ''
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /dev/state':
      return sendJson(response, 200, stateOf(cloud, timers))
    case 'GET /dev/code': {
      const picture = drawCode({ page: given('page'), scene: given('scene') }, CODE_WIDTH)
      response.writeHead(200, { 'content-type': 'image/png' }).end(picture)
      return
    }
    case 'POST /dev/run': {
      const timer = timers
        ?.list()
        .find(({ name, trigger }) => name === given('name') && trigger === given('trigger'))
      if (!timers || !timer) throw new Failure('INVALID_PARAM', 'there is no such trigger')
      return sendJson(response, 200, { result: await timers.fire(timer) })
    }
    case 'POST /dev/push': {
      const event = parseJson((await readBody(request, MAX_PUSH_BYTES)).toString())
      return sendJson(response, 200, { result: await push(cloud, event) })
    }
    default:
      response.writeHead(404).end()
  }
}
