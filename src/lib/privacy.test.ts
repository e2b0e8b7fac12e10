type Resolve = (option: { event: string; buttonId?: string }) => void
let need: (resolve: Resolve, info: { referrer: string }) => void = () => {}
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    canIUse: () => true,
    onNeedPrivacyAuthorization: (listener: typeof need) => {
      need = listener
    },
  },
}))

import { AGREE_ID, answerPrivacy, watchPrivacy } from './privacy'
import { privacyWords } from './privacy-words'

/** WeChat asks for one interface. @returns what it is answered */
function asked(referrer: string): { event: string; buttonId?: string }[] {
  const answers: { event: string; buttonId?: string }[] = []
  need((option) => void answers.push(option), { referrer })
  return answers
}

test('the sheet opens for the first that waits; one word answers all of them, with the button that was tapped', () => {
  const heard: (string | null)[] = []
  const stop = watchPrivacy((api) => heard.push(api))
  const [scan, copy] = [asked('scanCode'), asked('setClipboardData')]
  answerPrivacy(true)
  expect(heard).toEqual(['scanCode', 'scanCode', null])
  const agreed = [{ event: 'exposureAuthorization' }, { event: 'agree', buttonId: AGREE_ID }]
  expect([scan, copy]).toEqual([agreed, agreed])
  stop()
})

test('a refusal fails what asked, and the next use asks again', () => {
  const heard: (string | null)[] = []
  const stop = watchPrivacy((api) => heard.push(api))
  const first = asked('scanCode')
  answerPrivacy(false)
  expect(first[1]).toEqual({ event: 'disagree' })
  asked('scanCode')
  expect(heard).toEqual(['scanCode', null, 'scanCode'])
  answerPrivacy(false)
  stop()
})

test('a page that opens while something waits asks too; with no page to ask on it is refused and does not hang', () => {
  const stop = watchPrivacy(() => {})
  asked('scanCode')
  const heard: (string | null)[] = []
  const stopToo = watchPrivacy((api) => heard.push(api))
  expect(heard).toEqual(['scanCode'])
  answerPrivacy(false)
  stop()
  stopToo()
  expect(asked('scanCode')).toEqual([{ event: 'disagree' }])
})

test('an interface that nobody has worded yet still gets an honest sentence', () => {
  expect(privacyWords('scanCode').instead).toMatch('六位口令')
  expect(privacyWords('getFuzzyLocation').instead).toMatch('继续浏览')
})
