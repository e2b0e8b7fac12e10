import { useEffect, useState } from 'react'

const WAIT_MS = 300

/** What was typed, once the typing rests: one question a word and not one a letter. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed.trim())
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed.trim()), WAIT_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
