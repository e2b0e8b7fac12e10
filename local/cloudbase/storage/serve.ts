import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../http'
import { MAX_FILE_BYTES, type Storage } from './storage'

/** The signed addresses of files: `GET` to download, `PUT` to upload. */
export async function serveFile(
  storage: Storage,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const path = decodeURIComponent(url.pathname.slice('/storage/'.length))
  const verb = request.method === 'PUT' ? 'put' : 'get'
  if (!storage.allows(verb, path, url.searchParams.get('until'), url.searchParams.get('sign'))) {
    return void response.writeHead(403).end()
  }
  if (verb === 'put') {
    await storage.write(path, await readBody(request, MAX_FILE_BYTES))
    return void response.writeHead(200).end()
  }
  const bytes = await storage.read(path)
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
