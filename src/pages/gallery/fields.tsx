import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../components/card'
import { Choices, NumberField, PickerField, TextField } from '../../components/field'
import { FindColleague } from '../../components/find-colleague'
import { SelectField } from '../../components/select-field'

const DEPARTMENTS = ['综合办', '教务办', '学生办', '计算机系', '机电系'].map((name) => ({ id: name, name }))

/** What is filled in. */
export function Fields() {
  const [text, setText] = useState('')
  const [count, setCount] = useState(2)
  const [day, setDay] = useState('2026-09-25')
  const [time, setTime] = useState('09:00')
  const [department, setDepartment] = useState('综合办')
  return (
    <Card title="填写">
      <TextField label="空着" value={text} placeholder="提示" onChange={setText} />
      <TextField label="填错了" value="20150" wrong="工号是七位数字，请再核对" onChange={setText} />
      <TextField label="带提示的" value={text} help="填写提示写在下面" onChange={setText} />
      <Choices
        label="没有选"
        options={DEPARTMENTS.slice(0, 2)}
        chosen={null}
        wrong="请选择部门"
        onChoose={setDepartment}
      />
      <FindColleague label="同事" placeholder="姓名或拼音" hint="输入后列出找到的人" onFound={() => {}} />
      <NumberField label="数量" value={count} onChange={setCount} />
      <View className="columns">
        <PickerField label="日期" value={day} onChange={setDay} />
        <PickerField label="时刻" mode="time" value={time} onChange={setTime} />
      </View>
      <PickerField label="还没有选" value="" onChange={setDay} />
      <SelectField label="部门" options={DEPARTMENTS} chosen={department} onChoose={setDepartment} />
    </Card>
  )
}
