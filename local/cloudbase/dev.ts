import type { IncomingMessage, ServerResponse } from 'node:http'
import { Failure } from './database/failure'
import { sayFaults } from './faults/settings'
import type { Timers } from './functions/timers'
import { requireLocal, sendJson } from './http'
import { drawCode } from './openapi/mini-code'
import type { Cloud } from './wire/admin'

const CODE_WIDTH = 280

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
 * `/dev/state`, `/dev/code?page=…&scene=…` and `POST /dev/run?name=…&trigger=…`: what the developer's page shows
 * and does. For this machine only.
 * @throws Failure PERMISSION_DENIED; INVALID_PARAM for a trigger that there is not; what its function throws
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
    default:
      response.writeHead(404).end()
  }
}
