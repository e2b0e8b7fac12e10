/** Calls `back` whenever the signal returns. @returns how to stop */
export function onOnline(back: () => void): () => void {
  window.addEventListener('online', back)
  return () => window.removeEventListener('online', back)
}

/** Whether there is a line at all; without one nothing is worth a second try. */
export const isOnline = async (): Promise<boolean> => navigator.onLine
