import Taro from '@tarojs/taro'
import { toast } from './say'

export async function copy(text: string, said = '已复制，可以粘贴到群里') {
  await Taro.setClipboardData({ data: text })
  toast(said)
}
