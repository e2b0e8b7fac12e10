import { useEffect, useState } from 'react'
import { object, parse } from 'valibot'
import { Button } from '../../components/button'
import { Card, Notice } from '../../components/card'
import { TextField } from '../../components/field'
import { Loaded, Screen } from '../../components/screen'
import {
  type CampaignDraft,
  campaignDraft,
  getCampaign,
  publishCampaign,
  removeDraft,
  saveCampaign,
} from '../../contract/campaign'
import { listRoster } from '../../contract/roster'
import { call } from '../../lib/call'
import { back, go, useParam } from '../../lib/nav'
import { confirm, toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import { blankDraft, keptStock, newGoods } from './draft'
import { GoodsEditor } from './goods-editor'
import { Places } from './places'
import { Rules } from './rules'
import { Times } from './times'

/** What the form sends: no more than the draft's own fields. */
const draftOf = (campaign: CampaignDraft): CampaignDraft => parse(object(campaignDraft.entries), campaign)

/** A draft, saved as often as one likes, then published once. */
export default function Edit() {
  const [id, setId] = useState(useParam('id'))
  const [version, setVersion] = useState(0)
  const [draft, setDraft] = useState<CampaignDraft | null>(id ? null : blankDraft(new Date().toISOString()))
  const ask = useAsk(getCampaign, id ? { id } : null)
  const roster = useAsk(listRoster, {})
  const { busy, run } = useDo()
  useEffect(() => {
    if (!ask.data || draft) return
    setDraft(draftOf(ask.data.campaign))
    setVersion(ask.data.campaign.version)
  }, [ask.data, draft])

  const change = (part: Partial<CampaignDraft>) => setDraft((before) => before && { ...before, ...part })
  const save = async (): Promise<string> => {
    if (!draft) return id
    const saved = await call(saveCampaign, {
      ...(id && { id }),
      version,
      draft: { ...draft, stock: keptStock(draft) },
    })
    setId(saved.id)
    setVersion(saved.version)
    return saved.id
  }
  const publish = () =>
    run(async () => {
      const saved = await save()
      const agreed = await confirm('发布批次', '发布后应领名单固定，礼品和规则不能再改。', '发布')
      if (!agreed) return
      const { entitled } = await call(publishCampaign, { id: saved })
      toast(`已发布，应领 ${entitled} 人`)
      back()
      go('work/board', { id: saved })
    })
  const remove = () =>
    run(async () => {
      if (!(await confirm('删除草稿', '删除后不能恢复。', '删除'))) return
      await call(removeDraft, { id })
      back()
    })
  const foot = (
    <>
      <Button kind="main" text="发布" busy={busy} onTap={() => void publish()} />
      <Button
        text="保存草稿"
        busy={busy}
        onTap={() => void run(async () => toast((await save()) && '已保存'))}
      />
    </>
  )
  if (!draft) {
    return (
      <Screen>
        <Loaded ask={ask}>{() => null}</Loaded>
      </Screen>
    )
  }
  return (
    <Screen foot={foot}>
      {ask.data && ask.data.can.edit !== true && <Notice>{ask.data.can.edit.why}</Notice>}
      <Card title="批次">
        <TextField label="批次名称" value={draft.title} max={30} onChange={(title) => change({ title })} />
        <TextField
          label="说明（会员可见）"
          value={draft.note}
          max={300}
          onChange={(note) => change({ note })}
        />
      </Card>
      {draft.goods.map((goods) => (
        <GoodsEditor
          key={goods.id}
          goods={goods}
          onChange={(next) => change({ goods: draft.goods.map((one) => (one.id === goods.id ? next : one)) })}
          {...(draft.goods.length > 1 && {
            onRemove: () => change({ goods: draft.goods.filter((one) => one.id !== goods.id) }),
          })}
        />
      ))}
      <Button text="添加一种礼品" onTap={() => change({ goods: [...draft.goods, newGoods(draft.goods)] })} />
      <Times draft={draft} onChange={change} />
      <Places draft={draft} onChange={change} />
      <Loaded ask={roster}>
        {({ departments }) => <Rules draft={draft} departments={departments} onChange={change} />}
      </Loaded>
      {id && <Button kind="danger" text="删除草稿" busy={busy} onTap={() => void remove()} />}
    </Screen>
  )
}
