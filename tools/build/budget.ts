import { sizesOf } from './sizes'

/** In bytes. WeChat refuses a package over 2 MB; these keep the first start short on an old phone. */
const LIMITS = { main: 800e3, subpackage: 500e3, total: 1800e3, firstScripts: 450e3 }

const inKB = (bytes: number) => `${(bytes / 1e3).toFixed(bytes < 100e3 ? 1 : 0)} KB`

/**
 * Says how large a compiled mini program is, package by package and page by page.
 * @returns the lines to print, and those of them that are over their budget
 */
export function weigh(folder: string): { lines: string[]; over: string[] } {
  const { packages, pages, firstScripts, total } = sizesOf(folder)
  const weights = [
    ...[...packages].map(([root, bytes]) =>
      root
        ? { name: `package ${root}`, bytes, limit: LIMITS.subpackage }
        : { name: 'main package', bytes, limit: LIMITS.main },
    ),
    { name: 'scripts before the first page', bytes: firstScripts, limit: LIMITS.firstScripts },
    { name: 'total', bytes: total, limit: LIMITS.total },
  ].map(({ name, bytes, limit }) => ({
    line: `  ${name.padEnd(30)} ${inKB(bytes).padStart(8)} of ${inKB(limit)}`,
    over: bytes > limit,
  }))
  const heaviest = [...pages].sort(([, one], [, other]) => other - one)
  return {
    lines: [
      ...weights.map(({ line }) => line),
      `  pages: ${heaviest.map(([path, bytes]) => `${path.replace(/\/index$/, '')} ${inKB(bytes)}`).join(', ')}`,
    ],
    over: weights.filter(({ over }) => over).map(({ line }) => line),
  }
}
