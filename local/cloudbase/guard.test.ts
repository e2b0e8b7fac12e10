import { request } from 'node:http'
import { startForTest } from './testing'

let server: Awaited<ReturnType<typeof startForTest>>
beforeAll(async () => {
  server = await startForTest()
})
afterAll(() => server.close())

/** `fetch` does not let a caller choose its host: a page under a name that was pointed here does. */
function ask(
  path: string,
  headers: Record<string, string>,
  method = 'POST',
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}`, { method, headers }, (response) => {
      let text = ''
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end(JSON.stringify({ action: 'database.addCollection', collectionName: 'made' }))
  })
}

const own = () => `127.0.0.1:${server.port}`
const FOREIGN = (): Record<string, string>[] => [
  { host: 'evil.example' },
  { host: `evil.example:${server.port}` },
  { host: 'localhost.evil.example' },
  { host: own(), origin: 'https://evil.example' },
  { host: own(), origin: 'http://127.0.0.1.evil.example' },
  { host: own(), origin: 'http://localhost:3000' },
  { host: own(), origin: 'null' },
]

test.each(['/call/api', '/upload?path=x', '/subscribe', '/admin', '/stats', '/dev/state', '/dev/run'])(
  '%s is shut to pages of other sites and to names that point here',
  async (path) => {
    for (const headers of FOREIGN()) {
      const { status, text } = await ask(path, { ...headers, 'x-openid': 'demo-chair' })
      expect([headers, status, text]).toEqual([headers, 403, expect.stringContaining('PERMISSION_DENIED')])
    }
  },
)

test('the own page may call, and the SDK may, which is no page', async () => {
  const { text } = await ask('/call/api', { host: own(), origin: `http://${own()}` })
  expect(text).toContain('FUNCTION_NOT_FOUND')
  expect((await ask('/admin', { host: own() })).text).toContain('"data":{}')
})

test('no page at all may speak for the SDK', async () => {
  expect((await ask('/admin', { host: own(), origin: `http://${own()}` })).status).toBe(403)
})
