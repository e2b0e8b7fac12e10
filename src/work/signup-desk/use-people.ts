import { useEffect, useState } from 'react'
import { listSignupPeople, type SignupPerson } from '../../contract/signup-desk'
import { call } from '../../lib/call'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'

interface Wanted {
  id: string
  session: string | null
  search: string
}

/** The people of a sign-up, a page at a time; what changed about one of them is put in its place. */
export function usePeople({ id, session, search }: Wanted) {
  const wanted = { id, search, ...(session && { session }) }
  const ask = useAsk(listSignupPeople, wanted)
  const [later, setLater] = useState<{ people: SignupPerson[]; more: boolean } | null>(null)
  const { busy, run } = useDo()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new first page makes the later ones old
  useEffect(() => setLater(null), [ask.data])
  const people = [...(ask.data?.people ?? []), ...(later?.people ?? [])]
  const more = () =>
    run(async () => {
      const after = people[people.length - 1]?.personId
      const next = await call(listSignupPeople, { ...wanted, ...(after && { after }) }, { repeat: true })
      setLater({ people: [...(later?.people ?? []), ...next.people], more: next.more })
    })
  return { ask, people, hasMore: (later ?? ask.data)?.more ?? false, busy, more }
}
export type People = ReturnType<typeof usePeople>
