import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Database } from './database/database'
import { Failure } from './database/failure'
import type { FunctionPool } from './functions/pool'
import { parseJson, readBody, requireLocal, sendJson } from './http'
import { MAX_FILE_BYTES, type Storage } from './storage/storage'
import { documents } from './wire/documents'
import { files } from './wire/files'
import { asParams, type Params } from './wire/payload'
import { transactions } from './wire/transactions'

const MAX_REQUEST_BYTES = 16 * 1024 * 1024
/** Doc: the text of a function's request. */
const MAX_EVENT_BYTES = 100 * 1024

/** Extra routes of the host; true when it answered. */
export type Extra = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => boolean | Promise<boolean>

export interface Services {
  database: Database
  storage: Storage
  functions: FunctionPool | null
  extra?: Extra
}

/** All addresses of local CloudBase on one loopback port. */
export function serve(services: Services): Server {
  let origin = ''
  /** How often each action was asked for, for benchmarks. */
  const calls = new Map<string, number>()

  async function invoke(name: string, event: unknown, openid: string) {
    if (!services.functions) throw new Failure('FUNCTION_NOT_FOUND', 'started without functions')
    return services.functions.invoke(name, event, openid)
  }

  async function admin(params: Params): Promise<Record<string, unknown>> {
    const action = String(params.action)
    const onDocuments = documents.get(action)
    const onTransaction = transactions.get(action)
    const onFiles = files.get(action)
    calls.set(action, (calls.get(action) ?? 0) + 1)
    if (onDocuments) return { data: await onDocuments(services.database, params) }
    if (onTransaction) return onTransaction(services.database, params)
    if (onFiles) return { data: await onFiles(services.storage, params, origin) }
    if (action === 'functions.invokeFunction') {
      const data = parseJson(String(params.request_data || '{}'))
      return { data: { response_data: JSON.stringify(await invoke(String(params.function_name), data, '')) } }
    }
    throw new Failure('INVALID_ACTION', `local CloudBase does not know the action ${action}`)
  }

  async function stored(request: IncomingMessage, response: ServerResponse, url: URL) {
    const path = decodeURIComponent(url.pathname.slice('/storage/'.length))
    const verb = request.method === 'PUT' ? 'put' : 'get'
    if (!services.storage.allows(verb, path, url.searchParams.get('until'), url.searchParams.get('sign'))) {
      return void response.writeHead(403).end()
    }
    if (verb === 'put') {
      await services.storage.write(path, await readBody(request, MAX_FILE_BYTES))
      return void response.writeHead(200).end()
    }
    const bytes = await services.storage.read(path)
    if (!bytes) return void response.writeHead(404).end()
    const name = encodeURIComponent(path.split('/').at(-1) ?? 'file')
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      'content-length': bytes.length,
    })
    response.end(bytes)
  }

  async function asClient(request: IncomingMessage, response: ServerResponse, url: URL) {
    requireLocal(request, 'page')
    const openid = String(request.headers['x-openid'] ?? '')
    if (url.pathname === '/upload') {
      const path = url.searchParams.get('path') ?? ''
      await services.storage.write(path, await readBody(request, MAX_FILE_BYTES))
      return sendJson(response, 200, { fileID: services.storage.idOf(path) })
    }
    const name = url.pathname.slice('/call/'.length)
    if (services.functions && !services.functions.allowsClients(name)) {
      throw new Failure('PERMISSION_DENIED', `clients may not call ${name}`)
    }
    const event = parseJson((await readBody(request, MAX_EVENT_BYTES)).toString() || '{}')
    sendJson(response, 200, await invoke(name, event, openid))
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/admin' && request.method === 'POST') {
      requireLocal(request, 'sdk')
      const params = asParams(parseJson((await readBody(request, MAX_REQUEST_BYTES)).toString()))
      return sendJson(response, 200, { requestId: randomUUID(), ...(await admin(params)) })
    }
    if (url.pathname === '/stats') {
      requireLocal(request, 'sdk')
      return sendJson(response, 200, { calls: Object.fromEntries(calls), memory: process.memoryUsage() })
    }
    if (url.pathname.startsWith('/storage/')) return stored(request, response, url)
    if (request.method === 'POST' && (url.pathname.startsWith('/call/') || url.pathname === '/upload')) {
      return asClient(request, response, url)
    }
    if (await services.extra?.(request, response, url)) return
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
      if (response.headersSent) response.end()
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
