import Taro from '@tarojs/taro'

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
