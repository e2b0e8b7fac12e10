import { chooseFile } from './choose-file.h5'

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

async function choose(accept: string): Promise<string[]> {
  const file = await chooseFile(accept)
  return file ? [await base64Of(file)] : []
}

/** One picture from the browser's own dialog, as base64. */
export const choosePictures = (_most: number): Promise<string[]> => choose('image/jpeg,image/png,image/webp')
export const choosePdf = (): Promise<string[]> => choose('application/pdf')
