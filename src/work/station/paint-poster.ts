import encodeQR from 'qr'
import { utf8 } from '../../lib/utf8'

/** A5 upright at 150 dots an inch. */
export const POSTER = { width: 874, height: 1240 }

/** What of a canvas is used: the same on the phone and in the browser. */
export interface Brush {
  fillStyle: unknown
  font: string
  textAlign: unknown
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number, most?: number): void
}

const MARGIN = 87

/** Black on white: the station's name, the code, and what to do with it. */
export function paintPoster(
  brush: Brush,
  { code, title, note, hint }: { code: string; title: string; note: string; hint: string },
) {
  const { width, height } = POSTER
  const line = (text: string, size: number, y: number) => {
    brush.font = `${size > 40 ? 'bold ' : ''}${size}px sans-serif`
    brush.fillText(text, width / 2, y, width - MARGIN)
  }
  brush.fillStyle = '#ffffff'
  brush.fillRect(0, 0, width, height)
  brush.fillStyle = '#000000'
  brush.textAlign = 'center'
  line(title, 84, 150)
  line(note, 40, 225)
  const dots = encodeQR(code, 'raw', { ecc: 'quartile', border: 1, textEncoder: utf8 })
  const dot = Math.floor((width - 2 * MARGIN) / dots.length)
  const left = Math.floor((width - dot * dots.length) / 2)
  dots.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) brush.fillRect(left + x * dot, 290 + y * dot, dot, dot)
    })
  })
  line(hint, 34, 290 + dot * dots.length + 90)
}
