import Taro from '@tarojs/taro'

/** @returns whether the text can be pasted now; the user may refuse the clipboard */
export const putOnClipboard = (text: string): Promise<boolean> =>
  Promise.resolve(Taro.setClipboardData({ data: text })).then(
    () => true,
    () => false,
  )
