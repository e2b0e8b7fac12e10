import { existsSync, readFileSync } from 'node:fs'
import { isKeyword } from './keywords'

/** One subscribe-message template as its owner has chosen it in WeChat's console. */
export interface Template {
  id: string
  title: string
  /** Keyword (`thing1`, `time2` …) → what the recipient reads before its value. */
  keywords: Record<string, string>
}

/**
 * The templates of this mini program.
 * @throws Error that names a keyword whose type WeChat does not have
 */
export function readTemplates(path: string): Map<string, Template> {
  const list: Template[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
  for (const { id, keywords } of list) {
    const wrong = Object.keys(keywords).find((key) => !isKeyword(key))
    if (wrong) throw new Error(`${path}: ${wrong} of ${id} is no keyword of WeChat`)
  }
  return new Map(list.map((template) => [template.id, template]))
}
