import Taro from '@tarojs/taro'
import type { Attachment } from './attachment'

const WAYS = ['拍照或从相册选', '从聊天里选文件']

async function fromAlbum(): Promise<Attachment | null> {
  const { tempFiles, tempFilePaths } = await Taro.chooseImage({ count: 1, sizeType: ['compressed'] })
  const [path] = tempFilePaths
  return path ? { path, name: path.slice(path.lastIndexOf('/') + 1), size: tempFiles[0]?.size ?? 0 } : null
}

async function fromChat(): Promise<Attachment | null> {
  const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'all' })
  const [file] = tempFiles
  return file ? { path: file.path, name: file.name, size: file.size } : null
}

/** A picture from the album or the camera, or a file of a chat. @returns null when the user gave up */
export async function chooseAttachment(): Promise<Attachment | null> {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: WAYS })
    return await (tapIndex === 0 ? fromAlbum() : fromChat())
  } catch {
    return null
  }
}
