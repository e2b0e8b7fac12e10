import { isPlain } from '../database/document'
import { fits } from './keywords'
import type { Memory } from './memory'
import type { Template } from './templates'
import { invalidOpenid, invalidPage, isOpenid, isPage, WxError } from './wx-error'

/** @throws WxError 47003 that names the first field that is wrong */
function valuesOf({ keywords }: Template, data: unknown): Record<string, string> {
  const sent = isPlain(data) ? data : {}
  const values: Record<string, string> = {}
  for (const key of Object.keys(keywords)) {
    const entry = sent[key]
    const raw = isPlain(entry) ? entry.value : undefined
    const value = typeof raw === 'number' ? String(raw) : raw
    if (value === undefined || value === '') {
      throw new WxError(47003, `argument invalid! data.${key}.value is empty`)
    }
    if (typeof value !== 'string' || !fits(key, value)) {
      throw new WxError(47003, `argument invalid! data.${key}.value invalid`)
    }
    values[key] = value
  }
  return values
}

/**
 * `subscribeMessage.send`: one acceptance by the user pays for one message.
 * @throws WxError 40003, 40037, 41030, 47003, 43101
 */
export function sendMessage(
  memory: Memory,
  templates: ReadonlyMap<string, Template>,
  params: Record<string, unknown>,
) {
  const { touser, template_id: templateId } = params
  if (!isOpenid(touser)) throw invalidOpenid()
  const template = templates.get(String(templateId))
  if (!template) throw new WxError(40037, 'invalid template_id')
  const page = String(params.page ?? '')
  // Unlike a code's, a message's page may carry a query.
  if (page && !isPage(page.replace(/\?.*$/, ''))) throw invalidPage()
  const record = { at: new Date().toISOString(), openid: touser, templateId: template.id, page }
  try {
    const data = valuesOf(template, params.data)
    const credit = memory.credit(touser, template.id)
    if (credit < 1) throw new WxError(43101, 'user refuse to accept the msg')
    memory.setCredit(touser, template.id, credit - 1)
    memory.addMessage({ ...record, data, code: 0 })
  } catch (error) {
    if (error instanceof WxError) memory.addMessage({ ...record, data: {}, code: error.code })
    throw error
  }
  return { errcode: 0, errmsg: 'ok' }
}
