/** The browser talks to local CloudBase, which takes the persona's word for who is calling: loopback only. */
const persona = () => ({ 'x-openid': account() })

/** Whose answers these are: a browser may look through several personas. */
export const account = (): string => localStorage.getItem('persona') ?? ''

export function connect() {}

export async function send(name: string, event: { action: string; input: unknown }): Promise<unknown> {
  const response = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...persona() },
    body: JSON.stringify(event),
  })
  return response.json()
}

export async function sendFile(path: string, cloudPath: string): Promise<string> {
  const body = await (await fetch(path)).blob()
  const url = `/upload?path=${encodeURIComponent(cloudPath)}`
  const response = await fetch(url, { method: 'POST', headers: persona(), body })
  if (!response.ok) throw new Error(`the upload was refused: ${response.status}`)
  const { fileID } = await response.json()
  return String(fileID)
}
