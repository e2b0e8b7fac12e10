import { Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Choices, PickerField, TextField, Toggle } from '../../components/field'
import { Loaded, Screen } from '../../components/screen'
import { TextArea } from '../../components/text-area'
import type { Can } from '../../contract/fields'
import { addDays, dayOf } from '../../contract/time'
import { listPools, type PoolDraft, savePool, VOUCHER_KINDS } from '../../contract/voucher'
import { call } from '../../lib/call'
import { back, goInstead, useParam } from '../../lib/nav'
import { toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useAskBeforeLeaving } from '../../lib/use-ask-before-leaving'
import { useDo } from '../../lib/use-do'
import { fenOf, yuanOf } from '../yuan'

const KINDS = Object.entries(VOUCHER_KINDS).map(([id, name]) => ({ id, name }))

/** What is typed: the value as text, until it is money. */
type Form = Omit<PoolDraft, 'value'> & { value: string }

const blank = (): Form => ({
  kind: 'movie',
  title: '',
  note: '',
  value: '',
  expiresOn: addDays(dayOf(new Date().toISOString()), 90),
  desk: false,
})

interface FieldsProps {
  form: Form
  /** Something was issued: what members have read stays. */
  fixed: boolean
  onChange: (part: Partial<Form>) => void
}

const Fields = ({ form, fixed, onChange }: FieldsProps) => (
  <Card>
    {fixed ? (
      <Text className="quiet">已经发出，种类、面值、有效期和核销方式不能再改。</Text>
    ) : (
      <Choices
        label="种类"
        options={KINDS}
        chosen={form.kind}
        onChoose={(id) => onChange({ kind: id === 'birthday' ? 'birthday' : 'movie' })}
      />
    )}
    <TextField
      label="名称"
      value={form.title}
      max={30}
      placeholder="例如 蛋糕券"
      onChange={(title) => onChange({ title })}
    />
    {!fixed && (
      <>
        <TextField
          label="每张面值（元）"
          value={form.value}
          max={8}
          wrong={form.value && fenOf(form.value) === null ? '请填写金额，最多两位小数' : ''}
          onChange={(value) => onChange({ value })}
        />
        <PickerField
          label="最后一天"
          value={form.expiresOn}
          onChange={(expiresOn) => onChange({ expiresOn })}
        />
        <Toggle
          label="由联络员扫码核销"
          note="不开：会员到店出示，商家自己核销"
          on={form.desk}
          onChange={(desk) => onChange({ desk })}
        />
      </>
    )}
    <TextArea
      label="使用说明"
      value={form.note}
      max={200}
      placeholder="哪些门店能用、要不要预约"
      onChange={(note) => onChange({ note })}
    />
  </Card>
)

/** A batch of vouchers as it was bought. */
export default function VoucherEdit() {
  const id = useParam('id')
  const ask = useAsk(listPools, {})
  const known = ask.data?.pools.find((pool) => pool.id === id)
  const [form, setForm] = useState<Form | null>(id ? null : blank)
  const [changed, setChanged] = useState(false)
  const { busy, run } = useDo()
  const letGo = useAskBeforeLeaving(changed)
  useEffect(() => {
    if (!known || form) return
    const { kind, title, note, value, expiresOn, desk } = known
    setForm({ kind, title, note, value: yuanOf(value), expiresOn, desk })
  }, [known, form])
  const value = form && fenOf(form.value)
  const ready = (): Can => {
    if (!form?.title.trim()) return { why: '请填写名称' }
    return value ? true : { why: '请填写每张面值' }
  }
  const save = () =>
    run(async () => {
      if (!form || !value) return
      const saved = await call(savePool, { ...(id && { id }), draft: { ...form, value } })
      letGo()
      toast('已保存')
      if (id) back()
      else goInstead('work/pool', { id: saved.id })
    })
  return (
    <Screen
      foot={form && <Button kind="main" text="保存" busy={busy} can={ready()} onTap={() => void save()} />}
    >
      <Loaded ask={ask}>
        {() =>
          form && (
            <Fields
              form={form}
              fixed={(known?.issued ?? 0) > 0}
              onChange={(part) => {
                // Two fields may be typed into before the page is drawn anew: each changes what the other has left.
                setForm((before) => before && { ...before, ...part })
                setChanged(true)
              }}
            />
          )
        }
      </Loaded>
    </Screen>
  )
}
