/** Browsers that can hold the screen lit do; the others sleep as set. @returns what lets it sleep again */
export function keepAwake(): () => void {
  const lock = navigator.wakeLock?.request('screen').catch(() => null)
  return () => void lock?.then((held) => held?.release())
}
