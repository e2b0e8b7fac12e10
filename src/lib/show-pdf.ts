import Taro from '@tarojs/taro'

const pathOf = () => `${Taro.env.USER_DATA_PATH}/attachment.pdf`

/** Opens a PDF in WeChat's viewer, from which it cannot be passed on. @throws Error when it cannot be written */
export async function showPdf(base64: string): Promise<void> {
  const filePath = pathOf()
  await new Promise<void>((resolve, reject) => {
    const success = () => resolve()
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success,
      fail: reject,
    })
  })
  await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: false })
}

/** What was opened does not stay on the phone. */
export const forgetPdf = (): void =>
  Taro.getFileSystemManager().unlink({ filePath: pathOf(), fail: () => {} })
