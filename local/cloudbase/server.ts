import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Failure } from './database/failure'
import { serveDev } from './dev'
import { readFaults, sayFaults } from './faults/settings'
import { asClient, MAX_EVENT_BYTES } from './functions/invocation'
import type { Timers } from './functions/timers'
import { parseJson, readBody, requireLocal, sendJson } from './http'
import { subscribe } from './openapi/phone'
import { serveFile } from './storage/serve'
import { MAX_FILE_BYTES } from './storage/storage'
import { type Cloud, createAdmin } from './wire/admin'
import { asParams } from './wire/payload'

const MAX_REQUEST_BYTES = 16 * 1024 * 1024

/** Extra routes of the host; true when it answered. */
export type Extra = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => boolean | Promise<boolean>

type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => unknown

/** All addresses of local CloudBase on one loopback port. */
export function serve(cloud: Cloud, timers: Timers | null, extra?: Extra): Server {
  const { storage, functions, openApi, gate } = cloud
  let origin = ''
  const { json, form, calls } = createAdmin(cloud, () => origin)

  /** What has been done is told, unless the answer is lost or the process that asked is gone. */
  function send(response: ServerResponse, token: string, answer: Buffer | Record<string, unknown>) {
    const call = functions?.callOf(token)
    if (call && gate.kills(call)) call.worker.kill()
    if (gate.drops()) return void response.destroy()
    if (!Buffer.isBuffer(answer)) return sendJson(response, 200, answer)
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': answer.length })
    response.end(answer)
  }

  const admin: Route = async (request, response) => {
    requireLocal(request, 'sdk')
    const body = await readBody(request, MAX_REQUEST_BYTES)
    const leave = await gate.enter()
    try {
      const contentType = request.headers['content-type'] ?? ''
      if (contentType.startsWith('multipart/form-data')) {
        const { token, bytes } = await form(body, contentType)
        return send(response, token, bytes)
      }
      const params = asParams(parseJson(body.toString()))
      const answer = { requestId: randomUUID(), ...(await json(params)) }
      send(response, String(params.wxCloudApiToken ?? ''), answer)
    } finally {
      leave()
    }
  }

  /** The mini program in the browser; its header names the caller. */
  const asPage = (request: IncomingMessage): string => {
    requireLocal(request, 'page')
    const openid = String(request.headers['x-openid'] ?? '')
    if (openid) openApi.memory.visit(openid)
    return openid
  }

  const call: Route = async (request, response, url) => {
    const openid = asPage(request)
    const name = url.pathname.slice('/call/'.length)
    if (!functions) throw new Failure('FUNCTION_NOT_FOUND', 'started without functions')
    if (!functions.configOf(name).clientInvoke) {
      throw new Failure('PERMISSION_DENIED', `clients may not call ${name}`)
    }
    const event = parseJson((await readBody(request, MAX_EVENT_BYTES)).toString() || '{}')
    await gate.late()
    send(response, '', Object(await functions.invoke(name, event, asClient(openid))))
  }

  const upload: Route = async (request, response, url) => {
    asPage(request)
    const path = url.searchParams.get('path') ?? ''
    await storage.write(path, await readBody(request, MAX_FILE_BYTES))
    sendJson(response, 200, { fileID: storage.idOf(path) })
  }

  const accept: Route = async (request, response) => {
    const openid = asPage(request)
    const chosen = parseJson((await readBody(request, MAX_EVENT_BYTES)).toString())
    sendJson(response, 200, subscribe(openApi, openid, chosen))
  }

  const stats: Route = (request, response) => {
    requireLocal(request, 'sdk')
    sendJson(response, 200, { calls: Object.fromEntries(calls), memory: process.memoryUsage() })
  }

  /** `PUT` with `latency=50,drop=0.02` as its text switches faults; both ways it tells what is on and what happened. */
  const faults: Route = async (request, response) => {
    requireLocal(request, 'page')
    if (request.method === 'PUT') gate.set(readFaults((await readBody(request, MAX_EVENT_BYTES)).toString()))
    sendJson(response, 200, { faults: sayFaults(gate.faults), happened: gate.happened })
  }

  const routes: readonly (readonly [RegExp, Route])[] = [
    [/^POST \/admin$/, admin],
    [/^POST \/call\//, call],
    [/^POST \/upload$/, upload],
    [/^POST \/subscribe$/, accept],
    [/^(GET|PUT) \/storage\//, (request, response, url) => serveFile(storage, request, response, url)],
    [/^(GET|PUT) \/faults$/, faults],
    [/^\w+ \/stats$/, stats],
    [/^\w+ \/dev\//, (request, response, url) => serveDev(cloud, timers, request, response, url)],
  ]

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const asked = `${request.method} ${url.pathname}`
    const [, route] = routes.find(([pattern]) => pattern.test(asked)) ?? []
    if (route) return route(request, response, url)
    if (await extra?.(request, response, url)) return
    response.writeHead(404).end()
  }

  const server = createServer({ keepAlive: true }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      const known = error instanceof Failure
      if (!known) console.error(error)
      const denied = known && error.code === 'PERMISSION_DENIED'
      // The SDK's address answers 200 with a code; clients get a status as well.
      const status = denied ? 403 : request.url?.startsWith('/admin') ? 200 : 400
      const code = known ? error.code : 'SYS_ERR'
      const message = error instanceof Error ? error.message : String(error)
      if (response.headersSent || response.destroyed) response.end()
      else sendJson(response, status, { code, message, requestId: randomUUID() })
    })
  })
  server.keepAliveTimeout = 60_000
  server.on('listening', () => {
    const address = server.address()
    if (typeof address === 'object' && address) origin = `http://127.0.0.1:${address.port}`
  })
  return server
}
