import { boolean, instance, optional, picklist, string, union } from 'valibot'
import { api } from './api'
import { exists, fromBase64, makeFolder, readBytes, removeFile, toBase64, writeBytes } from './files'

const encoding = optional(picklist(['utf8', 'utf-8', 'base64']))

function read(path: string, as?: string) {
  const bytes = readBytes(path)
  if (as === 'base64') return toBase64(bytes)
  return as ? new TextDecoder().decode(bytes) : bytes.slice().buffer
}
function write(path: string, data: string | ArrayBuffer, as?: string) {
  const text = (words: string) => (as === 'base64' ? fromBase64(words) : new TextEncoder().encode(words))
  writeBytes(path, typeof data === 'string' ? text(data) : new Uint8Array(data.slice(0)))
}
function find(path: string) {
  if (!exists(path)) throw new Error(`no such file or directory ${path}`)
}

const manager = {
  readFile: api('readFile', { filePath: string(), encoding }, (asked) => ({
    data: read(asked.filePath, asked.encoding),
  })),
  writeFile: api(
    'writeFile',
    { filePath: string(), data: union([string(), instance(ArrayBuffer)]), encoding },
    (asked) => write(asked.filePath, asked.data, asked.encoding),
  ),
  mkdir: api(
    'mkdir',
    { dirPath: string(), recursive: optional(boolean(), false) },
    ({ dirPath, recursive }) => makeFolder(dirPath, recursive),
  ),
  access: api('access', { path: string() }, ({ path }) => find(path)),
  unlink: api('unlink', { filePath: string() }, ({ filePath }) => removeFile(filePath)),
}

export const fileSystemApis = { getFileSystemManager: () => manager }
