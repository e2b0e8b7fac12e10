import { askCompilers } from './compilers'
import { askUploader } from './uploader'

/**
 * The word of WeChat's own compilers on a compiled mini program: wcc, wcsc and the uploader's.
 * @throws Error with their words when one refuses it
 */
export async function askOfficialCompilers(folder: string): Promise<void> {
  const started = Date.now()
  const compilers = askCompilers(folder)
  if (compilers) throw new Error(`wcc or wcsc refuses ${folder}: ${compilers}`)
  if (compilers === undefined) console.log(`wcc and wcsc do not run on this machine and were not asked`)
  const [uploader] = await askUploader([folder])
  if (uploader) throw new Error(`miniprogram-ci refuses ${folder}: ${uploader}`)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(
    `${folder}: accepted by ${compilers === null ? 'wcc, wcsc and ' : ''}miniprogram-ci in ${seconds} s`,
  )
}
