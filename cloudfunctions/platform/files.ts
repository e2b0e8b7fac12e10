import type tcb from '@cloudbase/node-sdk'
import type { Files } from '../core/context'
import { patient } from './patience'
import { randomId } from './secret'

/** Long enough to open on a slow phone, short enough that a forwarded link is dead the next day. */
const SHARED_FOR_SECONDS = 600

export function createFiles(app: tcb.CloudBase): Files {
  return {
    async read(fileId) {
      const { fileContent } = await patient(() => app.downloadFile({ fileID: fileId }), true)
      if (!fileContent) throw new Error('the file has no content')
      return typeof fileContent === 'string' ? Buffer.from(fileContent) : new Uint8Array(fileContent)
    },
    async share(fileName, bytes) {
      // The random folder keeps the address unguessable while the file keeps its readable name.
      const cloudPath = `exports/${randomId(20)}/${fileName}`
      const fileContent = Buffer.from(bytes)
      const { fileID } = await patient(() => app.uploadFile({ cloudPath, fileContent }), true)
      const wanted = [{ fileID, maxAge: SHARED_FOR_SECONDS }]
      const { fileList } = await patient(() => app.getTempFileURL({ fileList: wanted }), true)
      const url = fileList[0]?.tempFileURL
      if (!url) throw new Error('storage gave no address for the file')
      return { fileId: fileID, url }
    },
    async put(path, bytes) {
      const { fileID } = await app.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) })
      return fileID
    },
    async remove(fileId) {
      const { fileList } = await patient(() => app.deleteFile({ fileList: [fileId] }), true)
      const code = fileList[0]?.code
      // What is gone already is what was wanted: it went before an answer was lost.
      if (code !== 'SUCCESS' && code !== 'STORAGE_FILE_NONEXIST') throw new Error(`not removed: ${code}`)
    },
  }
}
