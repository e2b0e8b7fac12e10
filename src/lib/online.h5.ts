/** Calls `back` whenever the signal returns. @returns how to stop */
export function onOnline(back: () => void): () => void {
  window.addEventListener('online', back)
  return () => window.removeEventListener('online', back)
}
