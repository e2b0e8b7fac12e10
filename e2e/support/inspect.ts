import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const AXE = readFileSync(join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8')
/** Points; what WeChat and both phone makers ask of anything that is tapped. */
const TARGET = 44

interface Result {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
}

/** Names and roles are the same in every look, and larger letters need no more contrast. */
const RULES = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
  dark: ['color-contrast'],
  large: null,
}
export type Look = keyof typeof RULES

/** Contrast, names, roles and the rest of WCAG 2.1 A and AA, as axe sees the page; one line a fault. */
async function axeFaults(page: Page, runOnly: string[]): Promise<string[]> {
  await page.evaluate(AXE)
  // No picture and no style sheet is fetched again for it: all of them are the page's own.
  const options = { runOnly, resultTypes: ['violations'], preload: false }
  const { violations } = await page.evaluate<Result>(`axe.run(document, ${JSON.stringify(options)})`)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** What can be tapped but is smaller than a thumb, and what sticks out of the screen at the side. */
const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate((target) => {
    const seen = [...document.querySelectorAll<HTMLElement>('.taro_page:not(.taro_page_shade) *')].filter(
      (node) => node.offsetParent !== null && node.getBoundingClientRect().width > 0,
    )
    const name = (node: HTMLElement) => `${node.className} 「${node.textContent.slice(0, 20)}」`
    const small = seen
      .filter((node) => node.matches('.tap, input'))
      .filter((node) => node.getBoundingClientRect().height < target - 0.5)
      .map((node) => `small: ${name(node)} ${node.getBoundingClientRect().height}`)
    const wide = seen
      .filter((node) => node.getBoundingClientRect().right > window.innerWidth + 1)
      .map((node) => `sticks out: ${name(node)}`)
    return [...small, ...wide]
  }, TARGET)

/** All faults of the page that a machine can see and that no other look has already shown. */
export async function faultsOf(page: Page, look: Look): Promise<string[]> {
  const rules = RULES[look]
  return [...(rules ? await axeFaults(page, rules) : []), ...(await layoutFaults(page))]
}
