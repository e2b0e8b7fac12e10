const SAME_MS = 3000

/**
 * A camera sees the same code many times a second. @returns whether a text is news: not the one that was seen
 * less than three seconds ago; every sight of it starts the three seconds anew
 */
export function createRepeats() {
  let last = ''
  let seenAt = 0
  return (text: string, now: number): boolean => {
    const isNew = text !== last || now - seenAt >= SAME_MS
    last = text
    seenAt = now
    return isNew
  }
}
