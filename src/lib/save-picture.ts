import Taro from '@tarojs/taro'
import { isPrivacyRefusal } from './privacy'

/** Paints a picture and puts it into the album. @returns whether it was saved */
export async function savePicture(
  _fileName: string,
  { width, height }: { width: number; height: number },
  paint: (context: CanvasRenderingContext2D) => void,
): Promise<boolean> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
  paint(canvas.getContext('2d') as CanvasRenderingContext2D)
  // WeChat takes either kind of canvas (since 2.16.1); Taro's types know one.
  const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: canvas as unknown as Taro.Canvas })
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
    return true
  } catch (error) {
    if (isPrivacyRefusal(error)) return false
    // Without the right to the album the user can still keep it: a long press on the picture offers to save it.
    await Taro.previewImage({ urls: [tempFilePath] })
    return false
  }
}
