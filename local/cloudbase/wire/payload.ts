import { EJSON } from 'bson'
import { isPlain } from '../database/document'
import { Failure } from '../database/failure'
import type { Criteria } from '../database/language'
import { fromEjson, readEjson } from './ejson'

/** The JSON body of a call to the SDK's address. */
export type Params = Record<string, unknown>

export function asParams(body: unknown): Params {
  if (!isPlain(body)) throw new Failure('INVALID_PARAM', 'an object was expected')
  return body
}

export const text = (params: Params, name: string): string => {
  const value = params[name]
  if (typeof value !== 'string' || value === '') throw new Failure('INVALID_PARAM', `${name} is missing`)
  return value
}

/** A string of canonical EJSON as an object. */
export function decode(value: unknown): Criteria {
  if (value === undefined || value === '' || value === null) return {}
  const read = typeof value === 'string' ? readEjson(value) : fromEjson(value)
  if (!isPlain(read)) throw new Failure('INVALID_PARAM', 'an object in EJSON was expected')
  return read
}

export const encode = (doc: unknown): string => EJSON.stringify(doc, { relaxed: false })
