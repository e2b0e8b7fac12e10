import { asParams } from '../wire/payload'
import type { OpenApiOptions } from './open-api'

/**
 * What WeChat on the phone does after `requestSubscribeMessage`: each template that the user accepted may be sent
 * once more. Asked by the browser's stand-in for it with the answer by template: accept, reject, ban or filter.
 */
export function subscribe({ memory, templates }: OpenApiOptions, openid: string, answer: unknown) {
  for (const [templateId, choice] of Object.entries(asParams(answer))) {
    if (choice === 'accept' && templates.has(templateId)) {
      memory.setCredit(openid, templateId, memory.credit(openid, templateId) + 1)
    }
  }
  return { errMsg: 'requestSubscribeMessage:ok' }
}
