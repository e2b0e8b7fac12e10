import type { Action, Input, Output, Reply } from '../../src/contract/action'

/** The app's way in: one action of one caller over HTTP. */
export async function call<A extends Action>(
  url: string,
  openid: string,
  action: A,
  input: Input<A>,
): Promise<Reply<Output<A>>> {
  const response = await fetch(`${url}/call/${action.on}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': openid },
    body: JSON.stringify({ action: action.name, input }),
  })
  return response.json()
}

/** The same where a refusal is a fault of the benchmark. */
export async function ask<A extends Action>(
  url: string,
  openid: string,
  action: A,
  input: Input<A>,
): Promise<Output<A>> {
  const reply = await call(url, openid, action, input)
  if (!reply.ok) throw new Error(`${action.name}: ${JSON.stringify(reply)}`)
  return reply.data
}
