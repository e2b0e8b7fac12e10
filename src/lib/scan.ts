import Taro from '@tarojs/taro'
import { confirm } from './say'

/** The camera. @returns what the code says (of a mini-program code its scene); null when the user gave up */
export async function scanText(): Promise<string | null> {
  try {
    const { result, path } = await Taro.scanCode({ onlyFromCamera: false })
    const scene = /[?&]scene=([^&]+)/.exec(path ?? '')?.[1]
    return scene ? decodeURIComponent(scene) : result
  } catch {
    return null
  }
}

/**
 * Scans until `accept` is content with a code. It answers '' when it is, else a sentence that is shown while the
 * scanner goes on.
 */
export async function scanUntil(accept: (text: string) => Promise<string>): Promise<void> {
  for (;;) {
    const text = await scanText()
    if (text === null) return
    const problem = await accept(text)
    if (!problem || !(await confirm('没有认出', problem, '再扫一次'))) return
  }
}
