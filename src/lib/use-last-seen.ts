import { useEffect, useMemo } from 'react'
import { keepSeen, lastSeen, type SeenName } from './last-seen'
import type { Ask } from './use-ask'

/** An answer that may be of earlier; `seenAt` is then when. */
export interface LastSeen<T> extends Ask<T> {
  seenAt: string | null
}

/**
 * Until the line has answered, and while it cannot, what was answered last. A refusal is an answer: after it nothing
 * old is shown. @param userOf whose answer it is
 */
export function useLastSeen<T>(name: SeenName, ask: Ask<T>, userOf: (data: T) => string): LastSeen<T> {
  const { data, error } = ask
  const seen = useMemo(() => lastSeen<T>(name, new Date().toISOString()), [name])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer's arrival is the trigger
  useEffect(() => {
    if (data) keepSeen(name, userOf(data), data, new Date().toISOString())
  }, [name, data])
  if (data !== null || seen === null || (error && !error.passing)) return { ...ask, seenAt: null }
  return { ...ask, data: seen.data, error: null, seenAt: seen.at }
}
