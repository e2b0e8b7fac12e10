import { getPreferences, recordAnswers, type Template } from '../contract/reminder'
import { call } from './call'
import { askConsent } from './consent'
import { drawNonce } from './nonce'
import { toast } from './say'
import { useAsk } from './use-ask'
import { useDo } from './use-do'

/** What WeChat takes at once. */
const AT_ONCE = 3

/**
 * The question whether WeChat may tell, for these kinds of reminders (all of them by default). The templates are
 * there before the tap, since WeChat asks only within it.
 */
export function useConsent(kinds?: readonly string[]) {
  const preferences = useAsk(getPreferences, {})
  const { busy, run } = useDo()
  const wanted = preferences.data?.kinds.filter(({ kind, on }) => on && (kinds?.includes(kind) ?? true)) ?? []
  const templates = [...new Map(wanted.map(({ template }) => [template.id, template])).values()]
  const ask = (some: readonly Template[]) => {
    const answering = askConsent(some.slice(0, AT_ONCE))
    void run(async () => {
      const answers = Object.entries(await answering).map(([templateId, answer]) => ({ templateId, answer }))
      if (answers.length > 0) await call(recordAnswers, { nonce: drawNonce(), answers })
      const accepted = answers.some(({ answer }) => answer === 'accept')
      toast(accepted ? '好，到时用微信提醒您' : '没有开启，消息仍在小程序里')
      await preferences.reload()
    })
  }
  return {
    preferences,
    busy,
    /** Null where there is nothing to ask. */
    ask: templates.length > 0 ? () => ask(templates) : null,
    /** How often a reminder may still come by WeChat. */
    left: wanted.length > 0 ? Math.min(...wanted.map(({ credits }) => credits)) : 0,
  }
}
