/** Downloads under the file's own name. */
export async function saveFile({ url, fileName }: { url: string; fileName: string }) {
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
}

export function chooseSheet(): Promise<{ path: string; name: string; size: number } | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx'
    input.id = 'choose-sheet'
    input.hidden = true
    const finish = (file: File | null) => {
      input.remove()
      resolve(file && { path: URL.createObjectURL(file), name: file.name, size: file.size })
    }
    input.onchange = () => finish(input.files?.[0] ?? null)
    input.oncancel = () => finish(null)
    document.body.append(input)
    input.click()
  })
}
