import { checkText } from './check-text'
import type { Memory } from './memory'
import { decodeRequest, encodeFile, encodeJson, encodeSystemError } from './message'
import { miniCode } from './mini-code'
import { sendMessage } from './subscribe-message'
import type { Template } from './templates'
import { WxError } from './wx-error'

const API_NOT_FOUND = -604100
const NO_PERMISSION = -604101

export interface OpenApiOptions {
  memory: Memory
  templates: ReadonlyMap<string, Template>
  /** The pages of the mini program; null when they are not known. */
  pages: ReadonlySet<string> | null
}

type Api = (options: OpenApiOptions, params: Record<string, unknown>) => Buffer

const APIS = new Map<string, Api>([
  [
    'subscribeMessage.send',
    ({ memory, templates }, params) => encodeJson(sendMessage(memory, templates, params)),
  ],
  ['security.msgSecCheck', ({ memory }, params) => encodeJson(checkText(memory, params))],
  [
    'wxacode.getUnlimited',
    ({ memory, pages }, params) => encodeFile(miniCode(memory, pages, params), 'image/png'),
  ],
])

/**
 * What the platform refuses before WeChat is asked.
 * @param allowed `permissions.openapi` of the calling function's `config.json`; undefined when no function calls
 * @returns null when nothing stands in the way
 */
export function refuseOpenApi(name: string, allowed: readonly string[] | undefined): Buffer | null {
  if (!APIS.has(name)) return encodeSystemError(API_NOT_FOUND)
  return allowed && !allowed.includes(name) ? encodeSystemError(NO_PERMISSION) : null
}

/** WeChat's side of `cloud.openapi.*`: the name and the protobuf request of `wx.openApi` → its protobuf answer. */
export function answerOpenApi(options: OpenApiOptions, name: string, request: Buffer): Buffer {
  const api = APIS.get(name)
  if (!api) return encodeSystemError(API_NOT_FOUND)
  try {
    return api(options, decodeRequest(request))
  } catch (error) {
    if (error instanceof WxError) return encodeJson({ errcode: error.code, errmsg: error.message })
    throw error
  }
}
