import Taro from '@tarojs/taro'
import type { Attachment } from './attachment'

const WAYS = ['拍照或从相册选', '从聊天里选文件']

/** From the album or the camera, made smaller by WeChat. Empty when the user gave up. */
export async function choosePictures(most: number): Promise<Attachment[]> {
  const asked = { count: most, mediaType: ['image' as const], sizeType: ['compressed' as const] }
  const chosen = await Taro.chooseMedia(asked).catch(() => null)
  return (chosen?.tempFiles ?? []).map(({ tempFilePath: path, size }) => ({
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    size,
  }))
}

/** A file out of a chat; `extension` limits which. Empty when the user gave up. */
async function chooseFromChat(extension?: string[]): Promise<Attachment[]> {
  const asked = extension
    ? { count: 1, type: 'file' as const, extension }
    : { count: 1, type: 'all' as const }
  const chosen = await Taro.chooseMessageFile(asked).catch(() => null)
  return (chosen?.tempFiles ?? []).map(({ path, name, size }) => ({ path, name, size }))
}

export const choosePdf = (): Promise<Attachment[]> => chooseFromChat(['pdf'])

/** A picture from the album or the camera, or a file of a chat. @returns null when the user gave up */
export async function chooseAttachment(): Promise<Attachment | null> {
  const way = await Taro.showActionSheet({ itemList: WAYS }).catch(() => null)
  if (!way) return null
  const [chosen] = way.tapIndex === 0 ? await choosePictures(1) : await chooseFromChat()
  return chosen ?? null
}

export const readBase64 = ({ path: filePath }: Attachment): Promise<string> =>
  new Promise((resolve, reject) => {
    const success = ({ data }: { data: string | ArrayBuffer }) => resolve(String(data))
    Taro.getFileSystemManager().readFile({ filePath, encoding: 'base64', success, fail: reject })
  })
