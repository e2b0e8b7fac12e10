import { code128 } from './code-128'

/** Widths of bar, space, bar … of each value: ISO/IEC 15417, table 1, written down apart from the encoder. */
const WIDTHS =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'.split(
    ' ',
  )
const [CODE_C, CODE_B, CODE_A, START_A, START_B, START_C] = [99, 100, 101, 103, 104, 105]

/** The widths of bars and spaces as a scanner sees them. */
function seen(svg: string): number[] {
  const bars = [...svg.matchAll(/M(\d+) 0h(\d+)/g)].map(([, at, wide]) => [Number(at), Number(wide)] as const)
  return bars.flatMap(([at, wide], i) => {
    const next = bars[i + 1]
    return next ? [wide, next[0] - at - wide] : [wide]
  })
}

/** Reads a symbol as a scanner does, with its check character. */
function scan(svg: string): string {
  const widths = seen(svg).join('')
  expect(widths.slice(-7)).toBe('2331112')
  const values = (widths.slice(0, -7).match(/.{6}/g) ?? []).map((one) => WIDTHS.indexOf(one))
  const [start = -1, ...rest] = values
  const check = rest.pop()
  expect(rest.reduce((sum, value, i) => sum + value * (i + 1), start) % 103).toBe(check)
  let set = { [START_A]: 'A', [START_B]: 'B', [START_C]: 'C' }[start]
  let text = ''
  for (const value of rest) {
    if (set === 'C' && value < 100) text += String(value).padStart(2, '0')
    else if (value === CODE_C) set = 'C'
    else if (value === CODE_B) set = 'B'
    else if (value === CODE_A) set = 'A'
    else if (value < 95) text += String.fromCharCode(value + 32)
    else throw new Error(`not text: ${value}`)
  }
  return text
}

test.each([
  'ABCD-0001',
  'movie-00012',
  '8800123456789',
  '0099',
  'aB3~#/+x',
  '1234567890123456789012',
  'K7M2QX9PTD',
])('%s scans back', (code) => {
  expect(scan(code128(code) ?? '')).toBe(code)
})

test('around the bars there is light for ten modules', () => {
  const svg = code128('ABCD-0001') ?? ''
  const width = Number(/viewBox="0 0 (\d+) 1"/.exec(svg)?.[1])
  const bars = [...svg.matchAll(/M(\d+) 0h(\d+)/g)]
  expect(Number(bars[0]?.[1])).toBe(10)
  const last = bars[bars.length - 1]
  expect(width - Number(last?.[1]) - Number(last?.[2])).toBe(10)
})

test('what would be too fine to scan, or is no plain text, is not drawn', () => {
  expect(code128('X'.repeat(22))).not.toBeNull()
  expect(code128('X'.repeat(23))).toBeNull()
  expect(code128('券')).toBeNull()
})
