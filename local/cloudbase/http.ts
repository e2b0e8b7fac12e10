import type { IncomingMessage, ServerResponse } from 'node:http'
import { Failure } from './database/failure'

/** @throws Failure EXCEED_MAX_PAYLOAD_SIZE */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size <= limit) parts.push(part)
  }
  // Only now: who is still sending does not hear a refusal.
  if (size > limit) throw new Failure('EXCEED_MAX_PAYLOAD_SIZE', `more than ${limit} bytes`)
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

/** @throws Failure INVALID_PARAM */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Failure('INVALID_PARAM', 'the body must be JSON')
  }
}

const LOOPBACK_ADDRESS = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Refuses what does not come from this machine or was not meant for it: a page of another site, or a name that
 * was made to point here, must not act with an identity of its choice.
 * @param from `page`: our own page may ask; `sdk`: no page at all, since the SDK is none
 * @throws Failure PERMISSION_DENIED
 */
export function requireLocal({ headers, socket }: IncomingMessage, from: 'page' | 'sdk') {
  const { host = '', origin } = headers
  const here = LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '') && LOOPBACK_HOST.test(host)
  const own = origin === undefined || (from === 'page' && origin === `http://${host}`)
  if (!here || !own) throw new Failure('PERMISSION_DENIED', 'only this machine may ask, and no foreign page')
}
