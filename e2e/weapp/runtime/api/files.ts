/** Where a mini program may write. */
export const USER_DATA_PATH = 'wxfile://usr'
const TEMPORARY = 'wxfile://tmp_'
/** Doc: 200 MB for what an app keeps in USER_DATA_PATH. */
const MOST_BYTES = 200 * 1024 * 1024

const files = new Map<string, Uint8Array<ArrayBuffer>>()
const folders = new Set([USER_DATA_PATH])
let temporary = 0

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'))
const used = () => [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)

/** @throws Error in the words of FileSystemManager */
export function readBytes(path: string): Uint8Array<ArrayBuffer> {
  const bytes = files.get(path)
  if (!bytes) throw new Error(`no such file or directory, open ${path}`)
  return bytes
}

/** @throws Error where nobody may write, or a folder is missing, or nothing more fits */
export function writeBytes(path: string, bytes: Uint8Array<ArrayBuffer>) {
  if (!path.startsWith(`${USER_DATA_PATH}/`)) throw new Error(`permission denied, open ${path}`)
  if (!folders.has(folderOf(path))) throw new Error(`no such file or directory, open ${path}`)
  if (used() + bytes.byteLength > MOST_BYTES)
    throw new Error('the maximum size of the file storage limit is exceeded')
  files.set(path, bytes)
}

/** A file that WeChat itself hands to the app. @returns its path */
export function keepTemporary(bytes: Uint8Array<ArrayBuffer>, suffix: string): string {
  temporary += 1
  const path = `${TEMPORARY}${temporary}.${suffix}`
  files.set(path, bytes)
  return path
}

export function removeFile(path: string) {
  readBytes(path)
  files.delete(path)
}

export function exists(path: string): boolean {
  return files.has(path) || folders.has(path)
}

export function makeFolder(path: string, recursive: boolean) {
  if (exists(path)) throw new Error(`file already exists ${path}`)
  if (!path.startsWith(`${USER_DATA_PATH}/`)) throw new Error(`permission denied, open ${path}`)
  if (!folders.has(folderOf(path))) {
    if (!recursive) throw new Error(`no such file or directory ${path}`)
    makeFolder(folderOf(path), true)
  }
  folders.add(path)
}

/** Doc: the part after the last dot, without it. */
export const suffixOf = (path: string) => /\.(\w+)$/.exec(path)?.[1] ?? ''

export const fromBase64 = (text: string) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0))

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
