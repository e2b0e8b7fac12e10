import type { Attachment } from './attachment'
import { chooseFile } from './choose-file.h5'

async function choose(accept: string): Promise<Attachment[]> {
  const file = await chooseFile(accept)
  return file ? [{ path: URL.createObjectURL(file), name: file.name, size: file.size }] : []
}

/** One picture from the browser's own dialog. Empty when the user gave up. */
export const choosePictures = (_most: number): Promise<Attachment[]> =>
  choose('image/jpeg,image/png,image/webp')
export const choosePdf = (): Promise<Attachment[]> => choose('application/pdf')

/** A picture or a PDF from the browser's own dialog. @returns null when the user gave up */
export async function chooseAttachment(): Promise<Attachment | null> {
  const [chosen] = await choose('.jpg,.jpeg,.png,.pdf')
  return chosen ?? null
}

export async function readBase64({ path }: Attachment): Promise<string> {
  const blob = await (await fetch(path)).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
