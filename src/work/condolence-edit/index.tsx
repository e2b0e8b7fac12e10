import { useEffect, useState } from 'react'
import { Button } from '../../components/button'
import { Loaded, Screen } from '../../components/screen'
import { getCondolence, saveCondolence } from '../../contract/condolence'
import { dayOf } from '../../contract/time'
import { call } from '../../lib/call'
import { back, goInstead, useParam } from '../../lib/nav'
import { drawNonce } from '../../lib/nonce'
import { toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useAskBeforeLeaving } from '../../lib/use-ask-before-leaving'
import { useDo } from '../../lib/use-do'
import { Fields } from './fields'
import { blank, draftOf, type Form, formOf, readiness } from './form'

/** A new case, or one that was not submitted yet. */
export default function CondolenceEdit() {
  const id = useParam('id')
  const ask = useAsk(getCondolence, id ? { id } : null)
  const known = ask.data
  const [form, setForm] = useState<Form | null>(id ? null : blank(dayOf(new Date().toISOString())))
  const [changed, setChanged] = useState(false)
  const { busy, run } = useDo()
  const letGo = useAskBeforeLeaving(changed)
  useEffect(() => {
    if (known && !form) setForm(formOf(known))
  }, [known, form])
  const save = () =>
    run(async () => {
      const draft = form && draftOf(form)
      if (!draft) return
      const seen = known && { id: known.id, version: known.version }
      const saved = await call(saveCondolence, { ...seen, draft, nonce: drawNonce() })
      letGo()
      toast('已保存，核对后请提交审批')
      if (id) back()
      else goInstead('work/condolence', { id: saved.id })
    })
  const fields = form && (
    <Fields
      form={form}
      fixed={known?.fromDonation ?? false}
      onChange={(part) => {
        setForm((before) => before && { ...before, ...part })
        setChanged(true)
      }}
    />
  )
  return (
    <Screen
      foot={
        form && <Button kind="main" text="保存" busy={busy} can={readiness(form)} onTap={() => void save()} />
      }
    >
      {id ? <Loaded ask={ask}>{() => fields}</Loaded> : fields}
    </Screen>
  )
}
