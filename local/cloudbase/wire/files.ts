import { Failure } from '../database/failure'
import type { Storage } from '../storage/storage'
import { type Params, text } from './payload'

const DEFAULT_AGE_SECONDS = 3600
const UPLOAD_SECONDS = 900

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const codeOf = (error: unknown) => (error instanceof Failure ? error.code : 'STORAGE_REQUEST_FAIL')

/** `storage.*`. @param origin the server's own address */
const actions: Record<string, (storage: Storage, params: Params, origin: string) => Promise<unknown>> = {
  'storage.getUploadMetadata': async (storage, params, origin) => {
    const path = text(params, 'path')
    const fileId = storage.idOf(path)
    return {
      url: origin + encodeURI(storage.address(path, UPLOAD_SECONDS, 'put')),
      token: 'local',
      authorization: 'local',
      fileId,
      // The SDK puts this one into a header.
      cosFileId: encodeURIComponent(fileId),
    }
  },

  'storage.batchGetDownloadUrl': async (storage, params, origin) => ({
    download_list: await Promise.all(
      listOf(params.file_list).map(async (entry) => {
        const { fileid, max_age } = Object(entry)
        const failed = (code: string) => ({ fileid, fileID: fileid, tempFileURL: '', code, status: 1 })
        try {
          const path = storage.pathOf(String(fileid))
          if (!(await storage.read(path))) return failed('STORAGE_FILE_NONEXIST')
          const tempFileURL = origin + storage.address(path, Number(max_age) || DEFAULT_AGE_SECONDS, 'get')
          return {
            fileid,
            fileID: fileid,
            download_url: tempFileURL,
            tempFileURL,
            code: 'SUCCESS',
            status: 0,
          }
        } catch (error) {
          return failed(codeOf(error))
        }
      }),
    ),
  }),

  'storage.batchDeleteFile': async (storage, params) => ({
    delete_list: await Promise.all(
      listOf(params.fileid_list).map(async (fileid) => {
        try {
          const found = await storage.remove(storage.pathOf(String(fileid)))
          return { fileID: fileid, code: found ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
        } catch (error) {
          return { fileID: fileid, code: codeOf(error) }
        }
      }),
    ),
  }),
}
/** A map: no name of the prototype can be asked for. */
export const files = new Map(Object.entries(actions))
