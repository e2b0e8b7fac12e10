import { Button } from '../../components/button'
import { Notice } from '../../components/card'
import { Loaded, Screen } from '../../components/screen'
import { listSignupKinds } from '../../contract/signup-desk'
import { useParam } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'
import { About, type PartProps, Whom } from './basics'
import { ChooseKind } from './choose-kind'
import { blankDraft } from './draft'
import { Loans, Quotas, Teams } from './extras'
import { Facts } from './facts'
import { FormEditor } from './form-editor'
import { Packages } from './packages'
import { Sessions } from './sessions'
import { Times } from './times'
import { useDraft } from './use-draft'

/** A draft, saved as often as one likes, then published; much of it can be changed while it is open. */
export default function SignupEdit() {
  const opened = useParam('id')
  const editing = useDraft(opened)
  const kinds = useAsk(listSignupKinds, {})
  const { draft, ask, can, change, busy, published } = editing
  const kind = ask.data?.kind ?? kinds.data?.kinds.find(({ id }) => id === draft?.kind)
  const departments = ask.data?.departments ?? kinds.data?.departments ?? []
  if (!draft || !kind) {
    return (
      <Screen>
        {opened ? (
          <Loaded ask={ask}>{() => null}</Loaded>
        ) : (
          <ChooseKind
            ask={kinds}
            onChoose={(chosen) => editing.begin(blankDraft(chosen, new Date().toISOString()))}
          />
        )}
      </Screen>
    )
  }
  const part: PartProps = { draft, kind, departments, published, onChange: change }
  const save = published ? '保存' : '保存草稿'
  const foot = (
    <>
      {!published && (
        <Button
          kind="main"
          icon="send"
          text="发布"
          busy={busy}
          can={can.publish}
          onTap={() => void editing.publish()}
        />
      )}
      <Button
        kind={published ? 'main' : 'plain'}
        text={editing.changed ? save : published ? '没有修改' : '草稿已保存'}
        busy={busy}
        can={can.edit === true && published && !editing.changed ? { why: '改了以后再保存' } : can.edit}
        onTap={() => void editing.save()}
      />
    </>
  )
  return (
    <Screen foot={foot}>
      {can.edit !== true && <Notice>{can.edit.why}</Notice>}
      <About {...part} />
      <Facts {...part} />
      <Whom {...part} />
      <Times {...part} />
      <Sessions {...part} />
      <Teams {...part} />
      <Packages {...part} />
      <Loans {...part} />
      <Quotas {...part} />
      <FormEditor {...part} />
      {editing.saved && !published && can.edit === true && (
        <Button kind="danger" icon="trash" text="删除草稿" busy={busy} onTap={() => void editing.remove()} />
      )}
    </Screen>
  )
}
