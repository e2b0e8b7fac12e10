import { useEffect, useState } from 'react'

/** Long enough that not every letter is a question to the server. */
const WAIT_MS = 300

/** What is typed into a search box, and what to search for once the typing pauses ('' = nothing yet). */
export function useSearch() {
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), WAIT_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return { typed, setTyped, search }
}
