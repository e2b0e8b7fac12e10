/** Phones with a browser that can shake; elsewhere the colour and the word are enough. */
export function feel(good: boolean) {
  navigator.vibrate?.(good ? 60 : [120, 80, 120])
}

/** A browser scales its own text; the development page can ask for care mode. */
export const textScale = (): number => Number(localStorage.getItem('text-scale') ?? 1) || 1
