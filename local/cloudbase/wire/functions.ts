import { Failure } from '../database/failure'
import { asFunction, MAX_EVENT_BYTES } from '../functions/invocation'
import type { FunctionPool } from '../functions/pool'
import { parseJson } from '../http'
import { type Params, text } from './payload'

/** The largest answer of a function that the SDK takes as text (doc: 6 MB). */
const MOST_ANSWER_BYTES = 6 * 1024 * 1024

/** `functions.invokeFunction`: one function calls another, in nobody's name. */
export async function invokeFunction(functions: FunctionPool | null, params: Params) {
  if (!functions) throw new Failure('FUNCTION_NOT_FOUND', 'started without functions')
  const source = functions.callOf(String(params.wxCloudApiToken ?? ''))?.source ?? ''
  const request = String(params.request_data || '{}')
  if (Buffer.byteLength(request) > MAX_EVENT_BYTES) {
    throw new Failure('EXCEED_MAX_PAYLOAD_SIZE', `more than ${MAX_EVENT_BYTES} bytes`)
  }
  const event = parseJson(request)
  const answer = await functions.invoke(text(params, 'function_name'), event, asFunction(source))
  const responseData = JSON.stringify(answer)
  if (Buffer.byteLength(responseData) > MOST_ANSWER_BYTES) {
    throw new Failure('FUNCTIONS_EXECUTE_FAIL', 'the answer of the function is larger than 6 MB')
  }
  return { response_data: responseData }
}
