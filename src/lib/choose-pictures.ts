import Taro from '@tarojs/taro'

/** Pictures from the album or the camera, made smaller by WeChat, as base64. Empty when the user gave up. */
export async function choosePictures(most: number): Promise<string[]> {
  const chosen = await Taro.chooseImage({ count: most, sizeType: ['compressed'] }).catch(() => null)
  const files = Taro.getFileSystemManager()
  return (chosen?.tempFilePaths ?? []).map((path) => String(files.readFileSync(path, 'base64')))
}
