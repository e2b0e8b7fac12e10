import { encode } from 'fast-png'
import encodeQR from 'qr'
import type { Code, Memory } from './memory'
import { invalidPage, isPage, WxError } from './wx-error'

const SCENE = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/
const DEFAULT_WIDTH = 430

/** What the picture says: what `wx.scanCode` gives as `path` for a real code. */
export const pathOf = ({ page, scene }: Pick<Code, 'page' | 'scene'>): string =>
  `${page}?scene=${encodeURIComponent(scene)}`

/** A square picture of at least `width` pixels that any scanner reads. */
export function drawCode(code: Pick<Code, 'page' | 'scene'>, width: number): Uint8Array {
  const cells = encodeQR(pathOf(code), 'raw', { ecc: 'medium', border: 2 })
  const cell = Math.ceil(width / cells.length)
  const side = cells.length * cell
  const data = new Uint8Array(side * side)
  for (let y = 0; y < side; y++) {
    const row = cells[Math.floor(y / cell)]
    for (let x = 0; x < side; x++) data[y * side + x] = row?.[Math.floor(x / cell)] ? 0 : 255
  }
  return encode({ width: side, height: side, data, depth: 8, channels: 1 })
}

/**
 * `wxacode.getUnlimited`. WeChat draws its round code, here it is a QR code of the same content.
 * @param pages the pages of the mini program; null when they are not known
 * @throws WxError 40169, 41030, 40097
 */
export function miniCode(memory: Memory, pages: ReadonlySet<string> | null, params: Record<string, unknown>) {
  const { scene, page = '', width = DEFAULT_WIDTH, check_path: checkPath = true } = params
  if (typeof scene !== 'string' || !SCENE.test(scene)) throw new WxError(40169, 'invalid scene')
  if (typeof page !== 'string' || (page && !isPage(page))) throw invalidPage()
  if (page && checkPath && pages && !pages.has(page)) throw invalidPage()
  if (typeof width !== 'number' || width < 280 || width > 1280) throw new WxError(40097, 'invalid args')
  const code = { page, scene }
  memory.addCode({ at: new Date().toISOString(), ...code })
  return drawCode(code, width)
}
