import { array, instance, maxValue, number, optional, picklist, pipe, string } from 'valibot'
import { record } from '../record'
import { world } from '../world'
import { api } from './api'
import { fromBase64, keepTemporary, readBytes, toBase64 } from './files'
import { BUTTON, make, openBox } from './paper'
import { demandConsent } from './privacy'

function createOffscreenCanvas({ width, height }: { width: number; height: number }): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height })
}

const pictureOf = (path: string) => `data:image;base64,${toBase64(readBytes(path))}`

/** Full screen until a tap; the browser closes it by its button. */
function show(paths: string[]) {
  const { box, close } = openBox('图片')
  for (const path of paths) {
    const picture = document.createElement('img')
    picture.style.cssText = 'width: 100%'
    picture.src = path.startsWith('http') ? path : pictureOf(path)
    box.append(picture)
  }
  const button = make('button', BUTTON, '关闭')
  button.onclick = close
  box.append(button)
}

/** Drawing, and what becomes of a drawing. */
export const pictureApis = {
  createOffscreenCanvas,
  canvasToTempFilePath: api(
    'canvasToTempFilePath',
    {
      canvas: instance(HTMLCanvasElement),
      fileType: optional(picklist(['png', 'jpg']), 'png'),
      quality: optional(pipe(number(), maxValue(1)), 1),
    },
    ({ canvas, fileType, quality }) => {
      const [, base64 = ''] = canvas
        .toDataURL(fileType === 'jpg' ? 'image/jpeg' : 'image/png', quality)
        .split(',')
      return { tempFilePath: keepTemporary(fromBase64(base64), fileType) }
    },
  ),
  saveImageToPhotosAlbum: api('saveImageToPhotosAlbum', { filePath: string() }, async ({ filePath }) => {
    const bytes = readBytes(filePath)
    await demandConsent('saveImageToPhotosAlbum')
    if (!world.album) throw new Error('auth deny')
    record.album.push({ name: filePath, base64: toBase64(bytes) })
  }),
  previewImage: api('previewImage', { urls: array(string()), current: optional(string()) }, ({ urls }) =>
    show(urls),
  ),
}
