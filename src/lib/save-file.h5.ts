import { chooseFile } from './choose-file.h5'

/** Downloads under the file's own name. */
export async function saveFile({ url, fileName }: { url: string; fileName: string }) {
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
}

export async function chooseSheet(): Promise<{ path: string; name: string; size: number } | null> {
  const file = await chooseFile('.xlsx')
  return file && { path: URL.createObjectURL(file), name: file.name, size: file.size }
}
