import { putOnClipboard } from './clipboard'
import { toast } from './say'

export async function copy(text: string, said = '已复制，可以粘贴到群里') {
  toast((await putOnClipboard(text)) ? said : '没有复制，请截图或照着抄写')
}
