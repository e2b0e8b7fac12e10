import { ChosenRow } from '../../components/chosen-row'
import { type Beside, Labelled } from '../../components/field'
import { FindColleague } from '../../components/find-colleague'

interface MemberFieldProps extends Beside {
  label: string
  chosen: { id: string; name: string } | null
  onChange: (person: { id: string; name: string } | null) => void
}

/** One colleague, by name or pinyin. */
export function MemberField({ label, chosen, onChange, help, wrong }: MemberFieldProps) {
  if (!chosen) {
    return (
      <FindColleague label={label} placeholder="姓名或拼音" hint={help} wrong={wrong} onFound={onChange} />
    )
  }
  return (
    <Labelled label={label} help={help} wrong={wrong}>
      <ChosenRow title={chosen.name} onRemove={() => onChange(null)} />
    </Labelled>
  )
}
