import { useState } from 'react'
import { Card } from '../../components/card'
import { NumberField, Several, TextField, Toggle } from '../../components/field'
import type { CampaignDraft } from '../../contract/campaign'
import { words } from './draft'

interface RulesProps {
  draft: CampaignDraft
  departments: readonly { id: string; name: string }[]
  onChange: (change: Partial<CampaignDraft>) => void
}

function Question({ draft, onChange }: Omit<RulesProps, 'departments'>) {
  const { question } = draft
  const [text, setText] = useState(question?.options.join('、') ?? '')
  const blank = { text: '', options: [], required: true }
  return (
    <>
      <Toggle
        label="领取时问一个问题"
        note="例如尺码"
        on={question !== null}
        onChange={(on) => onChange({ question: on ? blank : null })}
      />
      {question && (
        <>
          <TextField
            label="问题"
            value={question.text}
            max={30}
            onChange={(asked) => onChange({ question: { ...question, text: asked } })}
          />
          <TextField
            label="答案（用顿号隔开）"
            value={text}
            onChange={(typed) => {
              setText(typed)
              onChange({ question: { ...question, options: words(typed) } })
            }}
          />
        </>
      )}
    </>
  )
}

/** Who is entitled, and how strictly it is handed out. */
export function Rules({ draft, departments, onChange }: RulesProps) {
  return (
    <Card title="规则">
      <Several
        label={draft.departments.length === 0 ? '全部部门都有（点选则只发给选中的）' : '只发给选中的部门'}
        options={departments}
        chosen={draft.departments}
        onChange={(chosen) => onChange({ departments: chosen })}
      />
      <NumberField
        label="每人最多代领几份（0 为不办代领）"
        value={draft.proxyCap}
        onChange={(proxyCap) => onChange({ proxyCap })}
      />
      <Toggle
        label="联络员确认后才算领取"
        note="会员扫码后，由联络员点确认"
        on={draft.twoStep}
        onChange={(twoStep) => onChange({ twoStep })}
      />
      <Question draft={draft} onChange={onChange} />
    </Card>
  )
}
