import postcss from 'postcss'
import selectorParser from 'postcss-selector-parser'

const tags = selectorParser((selectors) => {
  selectors.walkTags((tag) => {
    tag.value = `wx-${tag.value}`
  })
})

/** A style sheet of WeChat as the browser takes it: tags are elements of the runtime, `vh` leaves out the title bar. */
export function toCss(wxss: string): string {
  const root = postcss.parse(wxss)
  root.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as postcss.AtRule).name)) return
    rule.selector = tags.processSync(rule.selector)
  })
  root.walkDecls((declaration) => {
    declaration.value = declaration.value
      .replace(/(-?[\d.]+)rpx\b/g, 'calc($1 * 100vw / 750)')
      .replace(/(-?[\d.]+)vh\b/g, 'calc($1 * var(--wx-vh))')
  })
  return root.toString()
}
