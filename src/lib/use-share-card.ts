import { useShareAppMessage } from '@tarojs/taro'
import { addressOf } from './nav'

/** Without a picture of its own a card shows a picture of the page, with whatever stands on it about somebody. */
const PICTURE = '/share.png'

/**
 * Lets a page be passed on, under a title that says nothing about the person who does. A page without it cannot be
 * passed on at all; its settings need `enableShareAppMessage`.
 */
export function useShareCard(title: string, page: string, params: Record<string, string> = {}) {
  useShareAppMessage(() => ({ title, path: addressOf(page, params), imageUrl: PICTURE }))
}
