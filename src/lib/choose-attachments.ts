import Taro from '@tarojs/taro'

const read = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const success = ({ data }: { data: string | ArrayBuffer }) => resolve(String(data))
    Taro.getFileSystemManager().readFile({ filePath, encoding: 'base64', success, fail: reject })
  })

/** Pictures from the album or the camera, made smaller by WeChat, as base64. Empty when the user gave up. */
export async function choosePictures(most: number): Promise<string[]> {
  const asked = { count: most, mediaType: ['image' as const], sizeType: ['compressed' as const] }
  const chosen = await Taro.chooseMedia(asked).catch(() => null)
  return Promise.all((chosen?.tempFiles ?? []).map(({ tempFilePath }) => read(tempFilePath)))
}

/** A PDF out of a chat, as base64. Empty when the user gave up. */
export async function choosePdf(): Promise<string[]> {
  const asked = { count: 1, type: 'file' as const, extension: ['pdf'] }
  const chosen = await Taro.chooseMessageFile(asked).catch(() => null)
  return Promise.all((chosen?.tempFiles ?? []).map(({ path }) => read(path)))
}
