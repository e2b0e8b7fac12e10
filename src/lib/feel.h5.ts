import { beep } from './beep'

let audio: AudioContext | undefined

/** A shake where the browser can, and a tone; the colour and the word tell the same. */
export function feel(good: boolean) {
  navigator.vibrate?.(good ? 60 : [120, 80, 120])
  audio ??= new AudioContext()
  beep(audio, good)
}

/** A browser scales its own text; the development page can ask for care mode. */
export const textScale = (): number => Number(localStorage.getItem('text-scale') ?? 1) || 1
