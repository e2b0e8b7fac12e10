import { listenToNetwork } from './network'

type Listener = (online: boolean) => void

const listeners = new Set<Listener>()
let online = true
let listening = false

/** Whether there was a signal when the phone last said so. */
export const isOnline = (): boolean => online

/** Hears of every change of the network; the phone itself is listened to once. @returns how to stop */
export function watchOnline(listener: Listener): () => void {
  listeners.add(listener)
  if (!listening) {
    listening = true
    listenToNetwork((now) => {
      online = now
      for (const one of listeners) one(now)
    })
  }
  return () => void listeners.delete(listener)
}

/** Calls `back` whenever the signal returns. @returns how to stop */
export const onOnline = (back: () => void): (() => void) =>
  watchOnline((now) => {
    if (now) back()
  })
