import { saveFile } from './save-file.h5'

const kept = new Map<string, string>()

/** Keeps a text until it is passed on. */
export async function keepText(fileName: string, text: string): Promise<void> {
  kept.set(fileName, text)
}

/** Downloads it as a file. */
export async function passOn(fileName: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([kept.get(fileName) ?? ''], { type: 'text/csv;charset=utf-8' }))
  await saveFile({ url, fileName })
  URL.revokeObjectURL(url)
}
