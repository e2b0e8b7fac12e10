import { saveFile } from './save-file'

/** Paints a picture and downloads it. @returns whether it was saved */
export async function savePicture(
  fileName: string,
  { width, height }: { width: number; height: number },
  paint: (context: CanvasRenderingContext2D) => void,
): Promise<boolean> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')
  if (!context) return false
  paint(context)
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
  if (!picture) return false
  const url = URL.createObjectURL(picture)
  await saveFile({ url, fileName })
  // The download has to begin before its address goes.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
  return true
}
