import Taro from '@tarojs/taro'

/** Keeps a text as a file and opens the menu from which it can be forwarded. */
export async function saveText(fileName: string, text: string) {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
  await Taro.shareFileMessage({ filePath, fileName })
}
