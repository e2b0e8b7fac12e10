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
import { call } from '../../lib/call'
import { back, goInstead } from '../../lib/nav'
import { confirm, toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useAskBeforeLeaving } from '../../lib/use-ask-before-leaving'
import { useSentDraft } from '../use-sent-draft'
import { blankDraft, wholeStock } from './draft'
import { wrongField } from './wrong-field'

/** What the form sends: no more than the draft's own fields. */
const draftOf = (campaign: CampaignDraft): CampaignDraft => parse(object(campaignDraft.entries), campaign)

/** A draft in the making. What is typed stays, whatever the server answers. */
export function useDraft(opened: string) {
  const [first] = useState(opened ? null : blankDraft(new Date().toISOString()))
  const { id, version, draft, changed, busy, run, load, keep, change } = useSentDraft(
    opened,
    first,
    wrongField,
  )
  const ask = useAsk(getCampaign, opened ? { id: opened } : null)
  useEffect(() => {
    if (ask.data && !draft) load(draftOf(ask.data.campaign), ask.data.campaign.version)
  }, [ask.data, draft, load])

  const can = ask.data?.can ?? { edit: true as const, publish: true as const }
  const letGo = useAskBeforeLeaving(changed && draft !== first && can.edit === true)
  const send = async (): Promise<string> => {
    // A publish that broke off cannot be edited any more, only completed.
    if (!draft || !changed || can.edit !== true) return id
    const saved = await call(saveCampaign, {
      ...(id && { id }),
      version,
      draft: { ...draft, stock: wholeStock(draft) },
    })
    keep(saved)
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
