import { EJSON } from 'bson'
import { isPlain } from '../database/document'
import { Failure } from '../database/failure'
import type { Criteria } from '../database/language'

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

/** Parts of a path that would reach into every object of this process. */
const PROTOTYPE = new Set(['__proto__', 'constructor', 'prototype'])

/** `{$tcb_server_date:{offset}}` becomes the server's time. @throws Failure on a field of the prototype */
function serverDates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(serverDates)
  if (!isPlain(value)) return value
  const mark = value.$tcb_server_date
  if (isPlain(mark)) return new Date(Date.now() + Number(mark.offset ?? 0))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key.split('.').some((part) => PROTOTYPE.has(part))) {
        throw new Failure('INVALID_PARAM', `${key} cannot be the name of a field`)
      }
      return [key, serverDates(inner)]
    }),
  )
}

function parse(text: string): unknown {
  try {
    return EJSON.parse(text)
  } catch {
    throw new Failure('INVALID_PARAM', 'EJSON was expected')
  }
}

/** A string of canonical EJSON as an object. */
export function decode(value: unknown): Criteria {
  if (value === undefined || value === '' || value === null) return {}
  const parsed = typeof value === 'string' ? parse(value) : value
  const dated = serverDates(parsed)
  if (!isPlain(dated)) throw new Failure('INVALID_PARAM', 'an object in EJSON was expected')
  return dated
}

export const encode = (doc: unknown): string => EJSON.stringify(doc, { relaxed: false })
