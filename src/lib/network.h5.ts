/** Tells whether there is a signal: now, and whenever that changes, for as long as the page is open. */
export function listenToNetwork(tell: (online: boolean) => void) {
  const look = () => tell(navigator.onLine)
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  look()
}
