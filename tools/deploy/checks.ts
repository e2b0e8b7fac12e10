import { safeParse } from 'valibot'
import { ACTIONS } from '../../src/contract'
import { getMe, me } from '../../src/contract/identity'

/** Sends an event to a deployed function, as an account that nobody knows. @returns its answer */
export type Invoke = (name: string, event: { action: string; input: unknown }) => Promise<unknown>

/** What a function says to somebody whom it does not know, or to input that is none. */
const REFUSALS = ['identity/not_bound', 'system/forbidden', 'system/invalid_input']
/** Fits the shape of no action: no handler runs, nothing is written. */
const NO_INPUT = 0

const refusalIn = (answer: unknown): string => {
  const { ok, error } = Object(answer)
  return ok === false ? String(Object(error).code) : JSON.stringify(answer)
}

/**
 * Whether what is deployed is this version and answers: every action of the contract has to be there and to refuse,
 * and the app's first question has to be answered from the database.
 * @returns what is wrong
 */
export async function smoke(invoke: Invoke): Promise<string[]> {
  const asking = async (name: string, event: { action: string; input: unknown }) => {
    try {
      return await invoke(name, event)
    } catch (error) {
      return { ok: false, error: { code: String(error) } }
    }
  }
  const faults: string[] = []
  for (const { name, on } of ACTIONS) {
    const said = refusalIn(await asking(on, { action: name, input: NO_INPUT }))
    if (!REFUSALS.includes(said)) faults.push(`${on} ${name}: ${said}`)
  }
  const first = await asking(getMe.on, { action: getMe.name, input: {} })
  const { success, output } = safeParse(me, Object(first).data)
  if (!success || !output.roles.includes('stranger')) faults.push(`${getMe.name}: ${JSON.stringify(first)}`)
  return faults
}
