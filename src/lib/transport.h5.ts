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

/** Through XMLHttpRequest, since `fetch` does not tell how far an upload is. */
export async function sendFile(
  path: string,
  cloudPath: string,
  onProgress: (share: number) => void,
): Promise<string> {
  const body = await (await fetch(path)).blob()
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/upload?path=${encodeURIComponent(cloudPath)}`)
    for (const [name, value] of Object.entries(persona())) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total)
    request.onerror = () => reject(new Error('the upload was cut off'))
    request.onload = () => {
      if (request.status !== 200) reject(new Error(`the upload was refused: ${request.status}`))
      else resolve(String(JSON.parse(request.responseText).fileID))
    }
    request.send(body)
  })
}
