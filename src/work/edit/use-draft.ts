import { useEffect, useState } from 'react'
import { object, parse } from 'valibot'
import {
  type CampaignDraft,
  campaignDraft,
  getCampaign,
  publishCampaign,
  removeDraft,
  saveCampaign,
} from '../../contract/campaign'
import { CallError, call } from '../../lib/call'
import { back, goInstead } from '../../lib/nav'
import { confirm, say, toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useAskBeforeLeaving } from '../../lib/use-ask-before-leaving'
import { useDo } from '../../lib/use-do'
import { blankDraft, wholeStock } from './draft'
import { wrongField } from './wrong-field'

/** What the form sends: no more than the draft's own fields. */
const draftOf = (campaign: CampaignDraft): CampaignDraft => parse(object(campaignDraft.entries), campaign)

/** A draft in the making. What is typed stays, whatever the server answers. */
export function useDraft(opened: string) {
  const [id, setId] = useState(opened)
  const [version, setVersion] = useState(0)
  const [first] = useState(opened ? null : blankDraft(new Date().toISOString()))
  const [draft, setDraft] = useState(first)
  /** What the server has. */
  const [sent, setSent] = useState<CampaignDraft | null>(null)
  const ask = useAsk(getCampaign, opened ? { id: opened } : null)
  const { busy, run } = useDo((error) => {
    const sentence = draft && wrongField(draft, error.details)
    void say(sentence ? new CallError(error.code, sentence) : error)
  })
  useEffect(() => {
    if (!ask.data || draft) return
    const loaded = draftOf(ask.data.campaign)
    setDraft(loaded)
    setSent(loaded)
    setVersion(ask.data.campaign.version)
  }, [ask.data, draft])

  const can = ask.data?.can ?? { edit: true as const, publish: true as const }
  const changed = draft !== sent
  const letGo = useAskBeforeLeaving(changed && draft !== first && can.edit === true)
  const change = (part: Partial<CampaignDraft>) => setDraft((before) => before && { ...before, ...part })
  const send = async (): Promise<string> => {
    // A publish that broke off cannot be edited any more, only completed.
    if (!draft || !changed || can.edit !== true) return id
    const saved = await call(saveCampaign, {
      ...(id && { id }),
      version,
      draft: { ...draft, stock: wholeStock(draft) },
    })
    setId(saved.id)
    setVersion(saved.version)
    setSent(draft)
    return saved.id
  }
  const save = () =>
    run(async () => {
      await send()
      toast('草稿已保存')
    })
  const publish = () =>
    run(async () => {
      const saved = await send()
      if (!(await confirm('发布批次', '发布后应领名单固定，礼品和规则不能再改。', '发布'))) return
      const { entitled } = await call(publishCampaign, { id: saved }, { repeat: true })
      goInstead('work/board', { id: saved })
      toast(`已发布，应领 ${entitled} 人`)
    })
  const remove = () =>
    run(async () => {
      if (!(await confirm('删除草稿', '删除后不能恢复。', '删除'))) return
      await call(removeDraft, { id })
      letGo()
      back()
    })
  return { draft, ask, can, changed, saved: id !== '', busy, change, save, publish, remove }
}
