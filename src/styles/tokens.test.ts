import { readdirSync, readFileSync } from 'node:fs'
import postcss from 'postcss'

type Tokens = Record<string, string>

const read = (name: string) => postcss.parse(readFileSync(`src/styles/${name}`, 'utf8'))

/** The custom properties that hold where all of `media` is true, the later ones over the earlier. */
function tokensWhere(media: readonly string[]): Tokens {
  const tokens: Tokens = {}
  read('tokens.scss').walkDecls(/^--/, ({ prop, value, parent }) => {
    const at = parent?.parent
    const asked = at instanceof postcss.AtRule ? at.params.split(' and ') : []
    if (asked.every((one) => media.includes(one))) tokens[prop.slice(2)] = value
  })
  return tokens
}

/** Relative luminance of `#rrggbb`, as WCAG 2.1 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
}

const TEXTS = [
  ['text', 'page'],
  ['text', 'card'],
  ['quiet', 'page'],
  ['quiet', 'card'],
  ['quiet', 'off'],
  ['main', 'page'],
  ['main', 'card'],
  ['main', 'tint'],
  ['on-main', 'main'],
  ['bad', 'card'],
  ['bad', 'page'],
  ...['good', 'wait', 'bad'].flatMap((state) => [
    [state, `${state}-tint`],
    ['on-state', state],
  ]),
] as const

const DARK = '(prefers-color-scheme: dark)'
const MORE = '(prefers-contrast: more)'

test.each([
  ['light', [], 4.5],
  ['dark', [DARK], 4.5],
  ['light with high contrast', [MORE], 7],
  ['dark with high contrast', [DARK, MORE], 7],
] as const)('every text stands out from its ground: %s', (_name, media, least) => {
  const tokens = tokensWhere(media)
  const faint = TEXTS.map(([text = '', ground = '']) => ({
    pair: `${text} on ${ground}`,
    ratio: contrast(tokens[text] ?? '', tokens[ground] ?? ''),
  })).filter(({ ratio }) => !(ratio >= least))
  expect(faint).toEqual([])
})

test('the edge of a field can be seen on its ground in both modes: 3:1', () => {
  for (const media of [[], [DARK]]) {
    const { edge = '', card = '', page = '' } = tokensWhere(media)
    expect(Math.min(contrast(edge, card), contrast(edge, page))).toBeGreaterThanOrEqual(3)
  }
})

const STRAY = [/#[0-9a-f]{3,8}\b/i, /\brgba?\(/, /\b\d+m?s\b/]
const SIZED = /^(font-size|border-radius|padding|margin|gap|border|min-height|z-index|line-height)/

test('other style sheets name tokens: no colour, duration, size of text, space or shape of their own', () => {
  const strays: string[] = []
  for (const name of readdirSync('src/styles').filter((one) => one.endsWith('.scss'))) {
    if (name === 'tokens.scss' || name === 'icons.scss') continue
    read(name).walkDecls((declaration) => {
      const { prop, value } = declaration
      const own = STRAY.some((stray) => stray.test(value)) || (SIZED.test(prop) && /[1-9]\d*px/.test(value))
      if (own) strays.push(`${name}: ${declaration}`)
    })
  }
  expect(strays).toEqual([])
})

test('what style sheets name exists', () => {
  const known = new Set([...Object.keys(tokensWhere([])), 'bar'])
  const unknown: string[] = []
  for (const name of readdirSync('src/styles').filter((one) => one.endsWith('.scss'))) {
    read(name).walkDecls(({ value }) => {
      for (const [, token = ''] of value.matchAll(/var\(--([\w-]+)/g)) {
        if (!known.has(token)) unknown.push(`${name}: --${token}`)
      }
    })
  }
  expect(unknown).toEqual([])
})
