import { record } from './record'

/** Notes when the first page shows its first words. */
export function watchFirstWords() {
  const look = () => {
    const text = document.querySelector('wx-page')?.textContent.trim()
    if (!text) return
    record.firstWords = Math.round(performance.now())
    watching.disconnect()
  }
  const watching = new MutationObserver(look)
  watching.observe(document.body, { childList: true, subtree: true, characterData: true })
}
