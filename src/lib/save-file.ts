import Taro from '@tarojs/taro'

/** Opens a file where WeChat lets it be forwarded or saved. @throws Error when the server did not hand it out */
export async function saveFile({ url, fileName }: { url: string; fileName: string }) {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  // Whatever the server answered lies in the file; a refusal is no spreadsheet.
  const { statusCode } = await Taro.downloadFile({ url, filePath })
  if (statusCode !== 200) throw new Error(`the file was not handed out: ${statusCode}`)
  await Taro.openDocument({ filePath, showMenu: true })
}

/** A spreadsheet from a chat. @returns null when the user gave up */
export async function chooseSheet(): Promise<{ path: string; name: string; size: number } | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] })
    const [file] = tempFiles
    return file ? { path: file.path, name: file.name, size: file.size } : null
  } catch {
    return null
  }
}
