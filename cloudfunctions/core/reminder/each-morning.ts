import { addDays, dayOf, instantOf } from '../../../src/contract/time'
import type { Context } from '../context'
import type { Occasion } from './kind'
import { isQuiet } from './quiet'

interface Morning {
  kind: string
  /** Begins the event of each person: `letters:`. */
  prefix: string
  people: readonly string[]
  /** Counts alone, since what is planned lies in the open; null = nothing waits for this person. */
  factsFor(member: string): Promise<Record<string, string> | null>
}

/** One occasion a day for each of these people for whom something waits, good for that day. */
export async function eachMorning(
  { store, now, quietHours }: Context,
  { kind, prefix, people, factsFor }: Morning,
): Promise<Occasion[]> {
  // Counted when it can be sent at once: tonight's figures are wrong by tomorrow.
  if (isQuiet(quietHours, now) || people.length === 0) return []
  const window = dayOf(now)
  const where = { event: { in: people.map((member) => prefix + member) }, kind, window }
  const told = await store.find('messages', where, { fields: ['member'] })
  const until = instantOf(addDays(window, 1), '00:00')
  const occasions: Occasion[] = []
  for (const member of people) {
    if (told.some((one) => one.member === member)) continue
    const facts = await factsFor(member)
    if (facts) occasions.push({ event: prefix + member, window, until, facts })
  }
  return occasions
}
