import decodeQR from 'qr/decode.js'

/** Larger pictures are made smaller before decoding: a code fills most of them anyway. */
const MOST_PIXELS = 1200

function choosePicture(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.id = 'scan-picture'
    input.hidden = true
    const finish = (file: File | null) => {
      input.remove()
      resolve(file)
    }
    input.onchange = () => finish(input.files?.[0] ?? null)
    input.oncancel = () => finish(null)
    document.body.append(input)
    input.click()
  })
}

async function pixelsOf(file: File): Promise<ImageData | null> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, MOST_PIXELS / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const context = canvas.getContext('2d')
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return context?.getImageData(0, 0, canvas.width, canvas.height) ?? null
}

/** A picture of the code: phones offer the camera, desktops a file. '' when no code is in it. */
export async function scanText(): Promise<string | null> {
  const file = await choosePicture()
  if (!file) return null
  try {
    const image = await pixelsOf(file)
    return image ? decodeQR(image) : ''
  } catch {
    return ''
  }
}
