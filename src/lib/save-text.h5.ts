import { saveFile } from './save-file.h5'

/** Downloads a text as a file. */
export async function saveText(fileName: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  await saveFile({ url, fileName })
  URL.revokeObjectURL(url)
}
