import { check, object, optional, parse, pipe, string } from 'valibot'
import type { Compiled } from './compiled'
import { record } from './record'
import type { Stack } from './stack'
import { parseUrl } from './url'

/** What a finger does outside the page, in WeChat's own frame around it. */
export function createUser(compiled: Compiled, stack: Stack) {
  /** Doc: title and path of a card; what the page leaves out is the app's name and the page itself. */
  const Card = optional(
    object({
      title: optional(string()),
      path: optional(
        pipe(
          string(),
          check((path) => parseUrl(path).path in compiled.pages, 'the card leads to no page'),
        ),
      ),
      imageUrl: optional(
        pipe(
          string(),
          check(
            (url) => /^(https:|wxfile:)/.test(url) || compiled.assets.includes(url.replace(/^\//, '')),
            'the picture of the card is not there',
          ),
        ),
      ),
    }),
    {},
  )
  return {
    front: stack.front,
    /** The page answers only where its settings allow. */
    pullDown() {
      const page = stack.front()
      if (!page || !compiled.pages[page.path]?.enablePullDownRefresh) return
      record.pulled = true
      page.instance.onPullDownRefresh?.()
    },
    /**
     * 「转发给朋友」.
     * @returns the card; null where the page cannot be sent, since it has no `onShareAppMessage`
     */
    share(from: 'menu' | 'button' = 'menu') {
      const page = stack.front()
      if (!page?.instance.onShareAppMessage) return null
      const card = parse(Card, page.instance.onShareAppMessage({ from }))
      return { title: compiled.app.window.navigationBarTitleText ?? '', path: `/${page.path}`, ...card }
    },
  }
}
export type User = ReturnType<typeof createUser>
