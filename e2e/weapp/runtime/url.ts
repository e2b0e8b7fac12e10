/** `/pages/gift/index?id=1`; parameters stay encoded, as in WeChat. */
export function parseUrl(url: string): { path: string; options: Record<string, string> } {
  const [path = '', query = ''] = url.split('?')
  const pairs = query.split('&').filter(Boolean)
  const options = pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])
  return { path: path.replace(/^\//, ''), options: Object.fromEntries(options) }
}
