import Taro from '@tarojs/taro'
import type { Input } from '../../contract/action'
import type { sendLetter } from '../../contract/mailbox'

export type Draft = Required<Omit<Input<typeof sendLetter>['letter'], 'about' | 'files'>> & {
  about: { desks: string[]; people: { id: string; name: string }[] }
}

const KEY = 'letter-draft'
export const BLANK: Draft = {
  addressee: 'dean',
  kind: 'suggest',
  mode: 'named',
  title: '',
  text: '',
  about: { desks: [], people: [] },
  publish: false,
}

/** What was begun stays on this phone and nowhere else, until it is sent or thrown away. */
export function readDraft(): Draft {
  const kept: unknown = Taro.getStorageSync(KEY)
  return typeof kept === 'object' && kept !== null ? { ...BLANK, ...kept } : BLANK
}
export const keepDraft = (draft: Draft) => Taro.setStorageSync(KEY, draft)
export const eraseDraft = () => Taro.removeStorageSync(KEY)
