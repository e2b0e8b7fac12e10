import { history } from '@tarojs/router'
import { confirm } from './say'

/** Asks before another page takes the place of this one; a closed tab is asked about by the browser. @returns how to stop */
export function askBeforeLeaving(message: string): () => void {
  let asking = false
  const stop = history.block(async ({ retry }) => {
    if (asking) return
    asking = true
    const agreed = await confirm('离开这一页', message, '离开')
    asking = false
    if (!agreed) return
    stop()
    retry()
  })
  return stop
}
