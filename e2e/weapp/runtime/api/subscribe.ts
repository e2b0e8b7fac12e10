import { array, string } from 'valibot'
import { record } from '../record'
import { type Consent, world } from '../world'
import { api, Refusal } from './api'

/** Doc: a call asks for at most three templates. */
const MOST = 3
let tapping = false

/** Runs what a tap sets off; only meanwhile consent to messages may be asked. */
export function duringTap<T>(work: () => T): T {
  tapping = true
  try {
    return work()
  } finally {
    tapping = false
  }
}

/** @throws Error in the words of WeChat where nobody taps */
export function demandTap() {
  if (!tapping) throw new Error('can only be invoked by user TAP gesture.')
}

/** @throws Refusal with the number that the documentation gives */
function refuse(ids: string[]) {
  const { on, longTerm, unknown } = world.subscriptions
  demandTap()
  if (ids.length === 0) throw new Refusal("TmplIds can't be empty", { errCode: 10001 })
  if (ids.length > MOST) throw new Refusal('Templates count out of max bounds', { errCode: 20003 })
  if (ids.some((id) => unknown.includes(id)))
    throw new Refusal('No template data return, verify the template id exist', { errCode: 20001 })
  const lasting = ids.filter((id) => longTerm.includes(id))
  if (lasting.length > 0 && lasting.length < ids.length)
    throw new Refusal('Templates type must be same', { errCode: 20002 })
  if (!on) throw new Refusal('The main switch is switched off', { errCode: 20004 })
}

export const subscribeApis = {
  requestSubscribeMessage: api('requestSubscribeMessage', { tmplIds: array(string()) }, ({ tmplIds }) => {
    refuse(tmplIds)
    const { answers } = world.subscriptions
    const given: Record<string, Consent> = Object.fromEntries(
      tmplIds.map((id) => [id, answers[id] ?? 'accept']),
    )
    record.subscriptions.push(given)
    return given
  }),
}
