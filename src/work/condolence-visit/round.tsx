import { Card } from '../../components/card'
import { ChosenRow } from '../../components/chosen-row'
import { PickerField } from '../../components/field'
import { FindColleague, type Person } from '../../components/find-colleague'
import { SelectField } from '../../components/select-field'
import type { Condolences } from '../../contract/condolence'
import { showDay } from '../../contract/time'

export interface RoundForm {
  on: string
  visitors: Person[]
  /** A batch of before that this belongs to. */
  join: string | null
}

const NEW = { id: '', name: '新的一批' }

interface RoundProps extends Pick<Condolences, 'batches'> {
  form: RoundForm
  onChange: (part: Partial<RoundForm>) => void
}

/** When and by whom; a batch that is joined has both already. */
export function Round({ form: { on, visitors, join }, batches, onChange }: RoundProps) {
  const options = batches.map(({ id, on: day, visitors: names, people }) => ({
    id,
    name: `${showDay(day)}，${names.join('、')}，${people} 人`,
  }))
  const add = (person: Person) => {
    if (!visitors.some(({ id }) => id === person.id)) onChange({ visitors: [...visitors, person] })
  }
  return (
    <Card>
      {options.length > 0 && (
        <SelectField
          label="算作哪一批"
          options={[NEW, ...options]}
          chosen={join ?? ''}
          onChoose={(id) => onChange({ join: id || null })}
        />
      )}
      {!join && (
        <>
          <PickerField label="慰问日期" value={on} onChange={(day) => onChange({ on: day })} />
          {visitors.map(({ id, name }) => (
            <ChosenRow
              key={id}
              label="慰问人"
              title={name}
              onRemove={() => onChange({ visitors: visitors.filter((one) => one.id !== id) })}
            />
          ))}
          <FindColleague
            label={visitors.length > 0 ? '再加一位慰问人' : '慰问人'}
            on={on}
            placeholder="姓名、拼音或工号"
            onFound={add}
          />
        </>
      )}
    </Card>
  )
}
