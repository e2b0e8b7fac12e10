import { icons } from '@iconify-json/lucide'

/** What all of Lucide's lines have in common, said once for the whole drawing instead of for each line. */
const COMMON =
  / (?:fill="none"|stroke="currentColor"|stroke-linecap="round"|stroke-linejoin="round"|stroke-width="2")/g
const FRAME =
  'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'

/** @throws Error for a name that Lucide does not have, or a drawing that is more than lines */
function drawing(name: string): string {
  const lucide = icons.icons[name]
  if (!lucide) throw new Error(`Lucide has no icon ${name}`)
  const body = lucide.body.replace(COMMON, '').replace(/<\/?g>/g, '')
  if (/currentColor|fill=/.test(body)) throw new Error(`${name} is not drawn in plain lines: ${body}`)
  return `<svg ${FRAME}>${body}</svg>`.replaceAll('"', "'").replace(/[<>#]/g, encodeURIComponent)
}

/** The style sheet that holds each drawing once, as a mask. The prefixed name alone is known to every engine. */
export const iconStyles = (names: readonly string[]): string =>
  [
    '/* Drawn by `npm run icons` from Lucide (ISC, https://lucide.dev/license); not edited by hand. */',
    ...names.map(
      (name) => `.icon--${name} {\n  -webkit-mask-image: url("data:image/svg+xml,${drawing(name)}");\n}`,
    ),
    '',
  ].join('\n')
