import Encoder from 'jsbarcode/bin/barcodes/CODE128/CODE128_AUTO.js'

/** Of light on either side, as scanners want it. */
const QUIET = 10
/** With more, the bars are too fine for a phone's screen of 300 points and the scanner at a till. */
const MOST = 300

/**
 * A Code 128 symbol as an SVG that may be stretched to any size.
 * @returns null where there would be too many bars to scan off a phone, or characters that it does not know
 */
export function code128(text: string): string | null {
  if (!/^[\x20-\x7e]+$/.test(text)) return null
  const modules = new Encoder(text, {}).encode().data
  const width = modules.length + 2 * QUIET
  if (width > MOST) return null
  let at = QUIET
  const path = modules
    .split(/(1+)/)
    .map((run) => {
      const bar = run.startsWith('1') ? `M${at} 0h${run.length}v1h-${run.length}z` : ''
      at += run.length
      return bar
    })
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 1" preserveAspectRatio="none" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}
