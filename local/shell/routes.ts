import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { requireLocal } from '../cloudbase/http'
import type { Extra } from '../cloudbase/server'
import { devPage } from './dev-page'
import { shellPage } from './page'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
}

/** `/dev`: what a phone and the cloud's console would show. */
export const devRoutes: Extra = (request, response, url) => {
  if (url.pathname !== '/dev') return false
  requireLocal(request, 'page')
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(devPage())
  return true
}

/** `/` is the phone frame with the personas, `/app/` the built app. A development aid: no part of any build. */
export function shellRoutes(app: string): Extra {
  return async (request, response, url) => {
    if (devRoutes(request, response, url)) return true
    if (url.pathname === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(shellPage())
      return true
    }
    if (!url.pathname.startsWith('/app/')) return false
    const path = normalize(decodeURIComponent(url.pathname.slice('/app/'.length)) || 'index.html')
    if (path.startsWith('..')) return false
    const bytes = await readFile(join(app, path)).catch(() => null)
    if (!bytes) return false
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      // File names of scripts and styles carry a hash; the page itself must be fresh.
      'cache-control': path === 'index.html' ? 'no-store' : 'max-age=3600',
    })
    response.end(bytes)
    return true
  }
}
