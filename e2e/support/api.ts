import tcb from '@cloudbase/node-sdk'
import { sdkEnvironment } from '../../local/cloudbase/start'
import type { Action, Input, Output, Reply } from '../../src/contract/action'

const setFaults = (url: string, text: string) => fetch(`${url}/faults`, { method: 'PUT', body: text })

/** What is not part of a journey does not meet the faults under which it is gone through: nobody would ask again. */
async function aside<T>(url: string, act: () => Promise<T>): Promise<T> {
  const { FAULTS } = process.env
  if (!FAULTS) return act()
  await setFaults(url, '')
  try {
    return await act()
  } finally {
    await setFaults(url, FAULTS)
  }
}

/** Asks the server as somebody whose phone is not part of the journey. */
export async function askAs<A extends Action>(url: string, openid: string, action: A, input: Input<A>) {
  const response = await aside(url, () =>
    fetch(`${url}/call/${action.on}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-openid': openid },
      body: JSON.stringify({ action: action.name, input }),
    }),
  )
  const reply = (await response.json()) as Reply<Output<A>>
  if (!reply.ok) throw new Error(`${action.name}: ${reply.error.code} ${reply.error.message}`)
  return reply.data
}

/** What the trigger does in the cloud: whatever is due is sent. A run that dies is the business of the reminders' own tests. */
export async function fireTimer(url: string) {
  // In the cloud it comes within the minute: what a dead function was writing is free by then.
  if (process.env.FAULTS) await new Promise((resolve) => setTimeout(resolve, 31_000))
  const run = () => fetch(`${url}/dev/run?name=timer&trigger=often`, { method: 'POST' })
  const { ok, status } = await aside(url, run)
  if (!ok) throw new Error(`the timer answered ${status}`)
}

/** The documents of a collection as they lie in the database. */
export async function documentsOf<T>(url: string, collection: string, where: object): Promise<T[]> {
  Object.assign(process.env, sdkEnvironment(url))
  const query = tcb.init({ env: 'local' }).database().collection(collection).where(where)
  const { data } = await aside(url, () => query.get())
  return data
}
