import type { Attachment } from './attachment'
import { chooseFile } from './choose-file.h5'

/** A picture or a PDF from the browser's own dialog. @returns null when the user gave up */
export async function chooseAttachment(): Promise<Attachment | null> {
  const file = await chooseFile('.jpg,.jpeg,.png,.pdf')
  return file && { path: URL.createObjectURL(file), name: file.name, size: file.size }
}
