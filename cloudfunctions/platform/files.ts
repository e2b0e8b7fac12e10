import type tcb from '@cloudbase/node-sdk'
import type { Files } from '../core/context'
import { randomId } from './secret'

/** Long enough to open on a slow phone, short enough that a forwarded link is dead the next day. */
const SHARED_FOR_SECONDS = 600

export function createFiles(app: tcb.CloudBase): Files {
  return {
    async read(fileId) {
      const { fileContent } = await app.downloadFile({ fileID: fileId })
      if (!fileContent) throw new Error('the file has no content')
      return typeof fileContent === 'string' ? Buffer.from(fileContent) : new Uint8Array(fileContent)
    },
    async share(fileName, bytes) {
      // The random folder keeps the address unguessable while the file keeps its readable name.
      const { fileID } = await app.uploadFile({
        cloudPath: `exports/${randomId(20)}/${fileName}`,
        fileContent: Buffer.from(bytes),
      })
      const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge: SHARED_FOR_SECONDS }] })
      const url = fileList[0]?.tempFileURL
      if (!url) throw new Error('storage gave no address for the file')
      return { fileId: fileID, url }
    },
    async put(path, bytes) {
      const { fileID } = await app.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) })
      return fileID
    },
    async remove(fileId) {
      await app.deleteFile({ fileList: [fileId] })
    },
  }
}
