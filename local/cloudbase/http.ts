import type { IncomingMessage, ServerResponse } from 'node:http'
import { Failure } from './database/failure'

/** @throws Failure EXCEED_MAX_PAYLOAD_SIZE */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size > limit) throw new Failure('EXCEED_MAX_PAYLOAD_SIZE', `more than ${limit} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

export function sendJson(response: ServerResponse, status: number, body: unknown) {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

const LOOPBACK_ADDRESS = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Whether a request comes from this machine and was meant for it: a page of another site, or a name that was
 * made to point here, must not act with an identity of its choice.
 */
export function isLocal(request: IncomingMessage): boolean {
  const { host, origin } = request.headers
  const own = !origin || LOOPBACK_HOST.test(origin.replace(/^https?:\/\//, ''))
  return LOOPBACK_ADDRESS.test(request.socket.remoteAddress ?? '') && LOOPBACK_HOST.test(host ?? '') && own
}
