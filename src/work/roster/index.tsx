import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Row, Tag } from '../../components/card'
import { PickerField, TextField } from '../../components/field'
import { LongList } from '../../components/long-list'
import { Empty, Loaded, Screen } from '../../components/screen'
import { SelectField } from '../../components/select-field'
import { listRoster, type RosterRow } from '../../contract/roster'
import { dayOf } from '../../contract/time'
import { go } from '../../lib/nav'
import { isCommittee, useMe } from '../../lib/session'
import { useAsk } from '../../lib/use-ask'
import { useSettled } from '../../lib/use-settled'
import { Person } from './person'

const ALL = { id: '', name: '全部部门' }

/** The people shown, under their departments. */
function People({ rows, onChoose }: { rows: readonly RosterRow[]; onChoose: (person: RosterRow) => void }) {
  const departments = [...new Map(rows.map(({ department }) => [department.id, department.name]))]
  return (
    <LongList items={rows}>
      {(shown) =>
        departments.map(([id, name]) => {
          const here = shown.filter(({ department }) => department.id === id)
          const count = rows.filter(({ department }) => department.id === id).length
          return here.length === 0 ? null : (
            <Card key={id} title={`${name}（${count} 人）`}>
              {here.map((person) => (
                <Row
                  key={person.id}
                  title={person.name}
                  note={[person.staffNo, ...person.posts].join(' · ')}
                  side={
                    <Tag kind={person.bound ? 'good' : 'wait'} text={person.bound ? '已绑定' : '未绑定'} />
                  }
                  onTap={() => onChoose(person)}
                />
              ))}
            </Card>
          )
        })
      }
    </LongList>
  )
}

/** Who is on the roster on a day; a tap on somebody issues the bind code. */
export default function Roster() {
  const me = useMe()
  const [on, setOn] = useState(dayOf(new Date().toISOString()))
  const [department, setDepartment] = useState(ALL.id)
  const [typed, setTyped] = useState('')
  const search = useSettled(typed)
  const ask = useAsk(listRoster, { on, search, ...(department && { department }) })
  usePullDownRefresh(() => void ask.reload())
  const [chosen, setChosen] = useState<RosterRow | null>(null)
  const foot = me.data && isCommittee(me.data) && (
    <Button icon="file-spreadsheet" text="导入名册" onTap={() => go('work/roster-import')} />
  )
  const close = () => {
    setChosen(null)
    void ask.reload()
  }
  return (
    <Screen foot={foot}>
      <TextField label="找人" value={typed} max={30} placeholder="姓名、拼音或工号" onChange={setTyped} />
      <Loaded ask={ask}>
        {({ rows, departments }) => {
          const unbound = rows.filter(({ bound }) => !bound).length
          return (
            <>
              <View className="columns">
                <PickerField label="哪天的名册" value={on} onChange={setOn} />
                {departments.length > 1 && (
                  <SelectField
                    label="部门"
                    options={[ALL, ...departments]}
                    chosen={department}
                    onChoose={setDepartment}
                  />
                )}
              </View>
              <View className="title" role="status">
                <Text>
                  {search || department ? '找到' : '在册'} {rows.length} 人
                  {unbound > 0 && `，未绑定 ${unbound} 人`}
                </Text>
              </View>
              {rows.length === 0 && (
                <Empty
                  icon="search"
                  text={search ? '没有找到，请换个写法再找，或换一天的名册。' : '这一天没有人在册。'}
                />
              )}
              <People rows={rows} onChoose={setChosen} />
            </>
          )
        }}
      </Loaded>
      {chosen && <Person key={chosen.id} person={chosen} onClose={close} />}
    </Screen>
  )
}
