import { optional, string, unknown } from 'valibot'
import { api } from './api'
import { readBytes } from './files'

let begun = false

/** Local CloudBase takes the persona's word for who is calling. */
const caller = () => ({ 'x-openid': localStorage.getItem('persona') ?? '' })

async function post(url: string, type: string, body: BodyInit): Promise<unknown> {
  if (!begun) throw new Error('Cloud API is not enabled, please call wx.cloud.init first')
  const headers = { 'content-type': type, ...caller() }
  const response = await fetch(url, { method: 'POST', headers, body })
  if (!response.ok) throw new Error(`errCode: ${response.status}`)
  return response.json()
}

const send = api('cloud.uploadFile', { filePath: string(), cloudPath: string() }, ({ filePath, cloudPath }) =>
  post(
    `/upload?path=${encodeURIComponent(cloudPath)}`,
    'application/octet-stream',
    new Blob([readBytes(filePath)]),
  ),
)

/** Doc: with a callback it answers with a task that tells how far it is. */
function uploadFile(options: Parameters<typeof send>[0] = {}) {
  const listeners: ((update: { progress: number }) => void)[] = []
  const { success } = options
  const arrived = (result: unknown) => {
    for (const listener of listeners) listener({ progress: 100 })
    success?.(result)
  }
  const begun = send(success ? { ...options, success: arrived } : options)
  return begun ?? { onProgressUpdate: (listener: (typeof listeners)[number]) => listeners.push(listener) }
}

/** `wx.cloud`, bridged to local CloudBase. */
export const cloud = {
  init: () => {
    begun = true
  },
  callFunction: api(
    'cloud.callFunction',
    { name: string(), data: optional(unknown()) },
    async ({ name, data }) => ({
      result: await post(`/call/${name}`, 'application/json', JSON.stringify(data)),
    }),
  ),
  uploadFile,
}
