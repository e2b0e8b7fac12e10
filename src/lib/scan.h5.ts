import { hasCamera, openCamera } from './camera.h5'
import { readFromPicture } from './read-code.h5'
import { createRepeats } from './repeats'
import { toast } from './say'

const NOTHING = '图片里没有认出码，请换一张'

/**
 * Scans until `accept` is content with a code. It answers '' when it is, else a sentence that is shown while the
 * scanner goes on. Without a camera a picture is asked for.
 */
export async function scanUntil(accept: (text: string) => Promise<string>): Promise<void> {
  if (!(await hasCamera())) return scanPicture(accept)
  return new Promise((resolve) => {
    const isNews = createRepeats()
    let judging = false
    const judge = async (text: string) => {
      if (judging) return
      judging = true
      const problem = await accept(text)
      judging = false
      if (problem) camera.say(problem)
      else finish()
    }
    const finish = () => {
      camera.close()
      resolve()
    }
    const camera = openCamera({
      onCode: (text) => {
        if (isNews(text, Date.now())) void judge(text)
      },
      onPicture: async () => {
        const text = await readFromPicture()
        if (text === '') camera.say(NOTHING)
        else if (text) void judge(text)
      },
      onCancel: finish,
    })
  })
}

async function scanPicture(accept: (text: string) => Promise<string>) {
  const text = await readFromPicture()
  if (text === null) return
  const problem = text === '' ? NOTHING : await accept(text)
  if (problem) toast(problem)
}

/** One code. @returns null when the user gave up */
export async function scanText(): Promise<string | null> {
  let scanned: string | null = null
  await scanUntil(async (text) => {
    scanned = text
    return ''
  })
  return scanned
}
