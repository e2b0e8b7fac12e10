import Taro from '@tarojs/taro'

const pathOf = (fileName: string) => `${Taro.env.USER_DATA_PATH}/${fileName}`
const files = () => Taro.getFileSystemManager()

/** Keeps a text as a file until it is passed on. */
export const keepText = (fileName: string, data: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const filePath = pathOf(fileName)
    files().writeFile({ filePath, data, encoding: 'utf8', success: () => resolve(), fail: reject })
  })

/**
 * Opens the list of chats into which a kept file can be sent; then it is gone from the phone. WeChat wants to be asked
 * within the tap itself: nothing may be awaited before.
 */
export async function passOn(fileName: string): Promise<void> {
  const filePath = pathOf(fileName)
  const sent = await Taro.shareFileMessage({ filePath, fileName }).catch(() => null)
  if (sent) files().unlink({ filePath, fail: () => {} })
}
