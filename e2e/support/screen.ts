import type { Page } from 'playwright-core'

/** A screen: who sees it, where it lies, and a word that is there once it has loaded. */
export interface Screen {
  who: string
  /** `{id}` is the campaign of these days. */
  path: string
  word: string | RegExp
  /** What is done there first, and what the picture is then called. */
  then?: { name: string; act: (page: Page) => Promise<void> }
}

export const at = (who: string, path: string, word: string | RegExp, then?: Screen['then']): Screen => ({
  who,
  path,
  word,
  ...(then && { then }),
})
export const after = (name: string, act: (page: Page) => Promise<void>) => ({ name, act })
