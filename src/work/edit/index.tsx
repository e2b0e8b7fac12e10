import { Button } from '../../components/button'
import { Card, Notice } from '../../components/card'
import { TextField } from '../../components/field'
import { Loaded, Screen } from '../../components/screen'
import { listRoster } from '../../contract/roster'
import { useParam } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'
import { newGoods, withoutGoods } from './draft'
import { GoodsEditor } from './goods-editor'
import { Places } from './places'
import { Rules } from './rules'
import { Times } from './times'
import { useDraft } from './use-draft'

/** A draft, saved as often as one likes, then published once. */
export default function Edit() {
  const editing = useDraft(useParam('id'))
  const roster = useAsk(listRoster, {})
  const { draft, ask, can, change, busy } = editing
  if (!draft) {
    return (
      <Screen>
        <Loaded ask={ask}>{() => null}</Loaded>
      </Screen>
    )
  }
  const foot = (
    <>
      <Button
        kind="main"
        icon="send"
        text="发布"
        busy={busy}
        can={can.publish}
        onTap={() => void editing.publish()}
      />
      {can.edit === true && (
        <Button
          text={editing.changed ? '保存草稿' : '草稿已保存'}
          busy={busy}
          onTap={() => void editing.save()}
        />
      )}
    </>
  )
  return (
    <Screen foot={foot}>
      {can.edit !== true && <Notice>{can.edit.why}</Notice>}
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
          {...(draft.goods.length > 1 && { onRemove: () => change(withoutGoods(draft, goods.id)) })}
        />
      ))}
      <Button
        icon="plus"
        text="添加一种礼品"
        onTap={() => change({ goods: [...draft.goods, newGoods(draft.goods)] })}
      />
      <Times draft={draft} onChange={change} />
      <Places draft={draft} onChange={change} />
      <Loaded ask={roster}>
        {({ departments }) => <Rules draft={draft} departments={departments} onChange={change} />}
      </Loaded>
      {editing.saved && can.edit === true && (
        <Button kind="danger" icon="trash" text="删除草稿" busy={busy} onTap={() => void editing.remove()} />
      )}
    </Screen>
  )
}
