import decodeQR from 'qr/decode.js'
import { chooseFile } from './choose-file.h5'

/** Larger pictures are made smaller before decoding: a code fills most of them anyway. */
const MOST_PIXELS = 1200
const canvas = document.createElement('canvas')

interface Detector {
  detect(image: CanvasImageSource): Promise<{ rawValue: string }[]>
}
declare global {
  /** Chromium on Android and macOS; elsewhere it is missing. */
  var BarcodeDetector: undefined | (new (options: { formats: string[] }) => Detector)
}

const builtIn = (): Detector | null => {
  try {
    return globalThis.BarcodeDetector ? new globalThis.BarcodeDetector({ formats: ['qr_code'] }) : null
  } catch {
    return null
  }
}
let detector = builtIn()

async function detect(source: CanvasImageSource): Promise<string | null> {
  try {
    const [found] = (await detector?.detect(source)) ?? []
    return found?.rawValue ?? null
  } catch {
    // It is announced on systems that have no decoder behind it.
    detector = null
    return null
  }
}

function decode(source: CanvasImageSource, width: number, height: number): string {
  const scale = Math.min(1, MOST_PIXELS / Math.max(width, height))
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(source, 0, 0, canvas.width, canvas.height)
  const pixels = context?.getImageData(0, 0, canvas.width, canvas.height)
  try {
    return pixels ? decodeQR(pixels) : ''
  } catch {
    return ''
  }
}

/** What the code in a picture says; '' when there is none. */
export async function readCode(
  source: CanvasImageSource,
  { width, height }: { width: number; height: number },
): Promise<string> {
  return (detector && (await detect(source))) || decode(source, width, height)
}

/** A code in a picture that the user picks: '' when there is none, null when the user gave up. */
export async function readFromPicture(): Promise<string | null> {
  const file = await chooseFile('image/*')
  if (!file) return null
  try {
    const picture = await createImageBitmap(file)
    return await readCode(picture, picture)
  } catch {
    return ''
  }
}
