import { useEffect } from 'react'
import {
  getSignupEvent,
  removeSignupDraft,
  type SignupDraft,
  saveSignup,
  stepSignup,
} from '../../contract/signup-desk'
import { call } from '../../lib/call'
import { back, goInstead } from '../../lib/nav'
import { confirm, toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useAskBeforeLeaving } from '../../lib/use-ask-before-leaving'
import { type Change as ChangeOf, useSentDraft } from '../use-sent-draft'
import { wrongField } from './wrong-field'

export type Change = ChangeOf<SignupDraft>

/** A sign-up in the making, or one that is open and changed. What is typed stays, whatever the server answers. */
export function useDraft(opened: string) {
  const { id, version, draft, changed, busy, run, begin, load, keep, change } = useSentDraft<SignupDraft>(
    opened,
    null,
    wrongField,
  )
  const ask = useAsk(getSignupEvent, opened ? { id: opened } : null)
  useEffect(() => {
    if (ask.data && !draft) load(ask.data.draft, ask.data.version)
  }, [ask.data, draft, load])

  const published = ask.data !== null && ask.data.state !== 'draft'
  const can = ask.data?.can ?? { edit: true as const, publish: true as const }
  const letGo = useAskBeforeLeaving(changed && draft !== null && can.edit === true)
  const send = async (): Promise<string> => {
    if (!draft || !changed || can.edit !== true) return id
    const saved = await call(saveSignup, { ...(id && { id }), version, draft })
    keep(saved)
    return saved.id
  }
  const save = () =>
    run(async () => {
      await send()
      letGo()
      toast(published ? '已保存' : '草稿已保存')
      if (published) back()
    })
  const publish = () =>
    run(async () => {
      const saved = await send()
      if (!(await confirm('发布报名', '发布后大家都能看到；种类和对象不能再改，其他还可以改。', '发布')))
        return
      await call(stepSignup, { id: saved, step: 'publish' })
      letGo()
      goInstead('work/signup', { id: saved })
      toast('已发布')
    })
  const remove = () =>
    run(async () => {
      if (!(await confirm('删除草稿', '删除后不能恢复。', '删除'))) return
      await call(removeSignupDraft, { id })
      letGo()
      back()
    })
  return { draft, ask, can, changed, published, saved: id !== '', busy, begin, change, save, publish, remove }
}
