import { array, instance, maxValue, minValue, number, optional, picklist, pipe, string } from 'valibot'
import { record } from '../record'
import { world } from '../world'
import { api } from './api'
import { fromBase64, keepTemporary, readBytes, suffixOf, toBase64 } from './files'
import { BUTTON, make, openBox } from './paper'
import { demandConsent } from './privacy'
import { choose } from './sheet'

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

/** One of the album, by a tap; the newest first. */
async function choosePhoto() {
  const newestFirst = [...world.photos].reverse()
  const position = await choose(
    '选择照片',
    newestFirst.map(({ name }) => name),
  )
  const chosen = newestFirst[position]
  if (!chosen) throw new Error('cancel')
  const bytes = fromBase64(chosen.base64)
  const tempFilePath = keepTemporary(bytes, suffixOf(chosen.name))
  return { tempFilePath, size: bytes.byteLength, fileType: 'image' }
}

/** Drawing and choosing, and what becomes of it. */
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
  chooseMedia: api(
    'chooseMedia',
    {
      count: optional(pipe(number(), minValue(1), maxValue(20)), 9),
      mediaType: optional(array(picklist(['image', 'video', 'mix'])), ['image', 'video']),
      sizeType: optional(array(picklist(['original', 'compressed'])), ['original', 'compressed']),
    },
    async () => {
      await demandConsent('chooseMedia')
      return { type: 'image', tempFiles: [await choosePhoto()] }
    },
  ),
  previewImage: api('previewImage', { urls: array(string()), current: optional(string()) }, ({ urls }) =>
    show(urls),
  ),
}
