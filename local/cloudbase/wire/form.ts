import { Failure } from '../database/failure'

/**
 * The fields of a multipart form as bytes. The platform's own parser reads a field without a file name as UTF-8
 * text and would damage a binary one: each byte is handed to it as one character and taken back as one.
 * @throws Failure INVALID_PARAM
 */
export async function readForm(body: Buffer, contentType: string): Promise<Map<string, Buffer>> {
  const widened = new Response(body.toString('latin1'), { headers: { 'content-type': contentType } })
  const form = await widened.formData().catch(() => {
    throw new Failure('INVALID_PARAM', 'a multipart form was expected')
  })
  const fields = new Map<string, Buffer>()
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.set(name, Buffer.from(value, 'latin1'))
  }
  return fields
}
