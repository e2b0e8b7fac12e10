import { saveFile } from './save-file.h5'

/** Downloads it. */
export const showPdf = (base64: string): Promise<void> =>
  saveFile({ url: `data:application/pdf;base64,${base64}`, fileName: '附件.pdf' })

export const forgetPdf = (): void => {}
