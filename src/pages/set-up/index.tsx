import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { TextField } from '../../components/field'
import { Screen } from '../../components/screen'
import { setUpBranch } from '../../contract/identity'
import { call } from '../../lib/call'
import { back } from '../../lib/nav'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'

/** The first person of a new branch: its chair, who then imports the roster. */
export default function SetUp() {
  const [given, setGiven] = useState({ code: '', staffNo: '', name: '', department: '' })
  const { busy, run } = useDo()
  const set = (key: keyof typeof given) => (value: string) =>
    setGiven((before) => ({ ...before, [key]: value }))
  const submit = () =>
    run(async () => {
      await call(setUpBranch, given)
      toast('分工会已建立，接下来请导入名册')
      back()
    })
  const complete = Object.values(given).every((text) => text.trim())
  return (
    <Screen
      foot={
        <Button
          kind="main"
          text="建立分工会"
          busy={busy}
          can={complete ? true : { why: '填好四项后再提交' }}
          onTap={() => void submit()}
        />
      }
    >
      <Card title="我是主席">
        <Text className="quiet">建立后您就是主席，可以导入全员名册、指定各部门的联络员。</Text>
        <TextField
          label="建立口令"
          value={given.code}
          max={40}
          placeholder="向部署人员要"
          onChange={set('code')}
        />
        <TextField label="工号" value={given.staffNo} max={20} onChange={set('staffNo')} />
        <TextField label="姓名" value={given.name} max={30} onChange={set('name')} />
        <TextField label="部门" value={given.department} max={30} onChange={set('department')} />
      </Card>
    </Screen>
  )
}
