import { array, boolean, maxValue, minValue, number, optional, picklist, pipe, string } from 'valibot'
import { record } from '../record'
import { type SentFile, world } from '../world'
import { api } from './api'
import { fromBase64, keepTemporary, readBytes, suffixOf, toBase64, writeBytes } from './files'
import { demandConsent } from './privacy'
import { choose } from './sheet'
import { demandTap } from './subscribe'

/** Doc: what openDocument can show. */
const OPENED = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf']

/** Doc: whatever the server answers is a success and lies in the file; the status tells what it is. */
async function download(url: string, filePath?: string) {
  if (!/^https?:\/\//.test(url)) throw new Error('invalid url')
  const response = await fetch(url)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const { status: statusCode } = response
  if (!filePath) return { statusCode, tempFilePath: keepTemporary(bytes, suffixOf(new URL(url).pathname)) }
  writeBytes(filePath, bytes)
  return { statusCode, filePath }
}

const kindOfFile = (name: string) =>
  /\.(png|jpe?g|gif)$/i.test(name) ? 'image' : /\.(mp4|mov)$/i.test(name) ? 'video' : 'file'

/** One file of a chat; only those that fit can be tapped. */
async function chooseFrom(fitting: SentFile[]) {
  const newestFirst = [...fitting].reverse()
  const position = await choose(
    '选择文件',
    newestFirst.map(({ name }) => name),
  )
  const chosen = newestFirst[position]
  if (!chosen) throw new Error('cancel')
  const bytes = fromBase64(chosen.base64)
  const type = kindOfFile(chosen.name)
  const path = keepTemporary(bytes, suffixOf(chosen.name))
  return { name: chosen.name, path, size: bytes.byteLength, time: Math.floor(Date.now() / 1000), type }
}

export const documentApis = {
  downloadFile: api('downloadFile', { url: string(), filePath: optional(string()) }, ({ url, filePath }) =>
    download(url, filePath),
  ),
  openDocument: api(
    'openDocument',
    { filePath: string(), showMenu: optional(boolean()), fileType: optional(picklist(OPENED)) },
    ({ filePath, fileType }) => {
      const bytes = readBytes(filePath)
      if (!OPENED.includes(fileType ?? suffixOf(filePath))) throw new Error('filetype not supported')
      record.documents.push({ name: filePath.slice(filePath.lastIndexOf('/') + 1), base64: toBase64(bytes) })
    },
  ),
  shareFileMessage: api(
    'shareFileMessage',
    { filePath: string(), fileName: optional(string()) },
    ({ filePath, fileName }) => {
      demandTap()
      const name = fileName ?? filePath.slice(filePath.lastIndexOf('/') + 1)
      record.documents.push({ name, base64: toBase64(readBytes(filePath)) })
    },
  ),
  chooseMessageFile: api(
    'chooseMessageFile',
    {
      count: pipe(number(), minValue(0), maxValue(100)),
      type: optional(picklist(['all', 'video', 'image', 'file']), 'all'),
      extension: optional(array(string())),
    },
    async ({ type, extension }) => {
      await demandConsent('chooseMessageFile')
      // Doc: `extension` counts for the type `file` only.
      const fits = ({ name }: SentFile) =>
        type === 'all' ||
        (kindOfFile(name) === type &&
          (type !== 'file' || !extension || extension.some((one) => name.endsWith(one.replace(/^\.?/, '.')))))
      return { tempFiles: [await chooseFrom(world.chat.filter(fits))] }
    },
  ),
}
