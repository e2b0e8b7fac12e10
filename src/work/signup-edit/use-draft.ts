import { useEffect, useState } from 'react'
import {
  getSignupEvent,
  removeSignupDraft,
  type SignupDraft,
  saveSignup,
  stepSignup,
} from '../../contract/signup-desk'
import { CallError, call } from '../../lib/call'
import { back, goInstead } from '../../lib/nav'
import { confirm, say, toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useAskBeforeLeaving } from '../../lib/use-ask-before-leaving'
import { useDo } from '../../lib/use-do'
import { wrongField } from './wrong-field'

/** A part of the draft, or what follows from the draft as it is. */
export type Change = (edit: Partial<SignupDraft> | ((before: SignupDraft) => Partial<SignupDraft>)) => void

/** A sign-up in the making, or one that is open and changed. What is typed stays, whatever the server answers. */
export function useDraft(opened: string) {
  const [id, setId] = useState(opened)
  const [version, setVersion] = useState(0)
  const [draft, setDraft] = useState<SignupDraft | null>(null)
  /** What the server has. */
  const [sent, setSent] = useState<SignupDraft | null>(null)
  const ask = useAsk(getSignupEvent, opened ? { id: opened } : null)
  const { busy, run } = useDo((error) => {
    const sentence = draft && wrongField(draft, error.details)
    void say(sentence ? new CallError(error.code, sentence) : error)
  })
  useEffect(() => {
    if (!ask.data || draft) return
    setDraft(ask.data.draft)
    setSent(ask.data.draft)
    setVersion(ask.data.version)
  }, [ask.data, draft])

  const published = ask.data !== null && ask.data.state !== 'draft'
  const can = ask.data?.can ?? { edit: true as const, publish: true as const }
  const changed = draft !== sent
  const letGo = useAskBeforeLeaving(changed && draft !== null && can.edit === true)
  // Two taps may come before the page is drawn anew: each changes what the other has left.
  const change: Change = (edit) =>
    setDraft((before) => before && { ...before, ...(typeof edit === 'function' ? edit(before) : edit) })
  const send = async (): Promise<string> => {
    if (!draft || !changed || can.edit !== true) return id
    const saved = await call(saveSignup, { ...(id && { id }), version, draft })
    setId(saved.id)
    setVersion(saved.version)
    setSent(draft)
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
  const begin = (blank: SignupDraft) => setDraft(blank)
  return { draft, ask, can, changed, published, saved: id !== '', busy, begin, change, save, publish, remove }
}
