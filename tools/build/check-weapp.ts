import { askOfficialCompilers } from '../official/word'
import { weigh } from './budget'
import { buildIfStale } from './stale'

const MADE = 'dist/weapp'
const ASKED = { from: [MADE, 'tools/official', 'tools/build', 'package-lock.json'] }

/**
 * What must hold of the compiled mini program before anybody uploads it: its size, and the word of WeChat's own
 * compilers. Asked again when it or the question has changed.
 * @throws Error with the reason when it is too large or refused
 */
export async function checkWeapp(): Promise<void> {
  await buildIfStale('weapp-checked', MADE, ASKED, async () => {
    const { lines, over } = weigh(MADE)
    console.log([`${MADE}:`, ...lines].join('\n'))
    if (over.length > 0) throw new Error(`${MADE} is over its budget:\n${over.join('\n')}`)
    await askOfficialCompilers(MADE)
  })
}
