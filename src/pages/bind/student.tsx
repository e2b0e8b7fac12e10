import { Text } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { TextField } from '../../components/field'
import { Screen } from '../../components/screen'
import { bindStudent } from '../../contract/identity'
import { call } from '../../lib/call'
import { back } from '../../lib/nav'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'

/** Number and name, as the student gives them. */
export function Student({ children }: PropsWithChildren) {
  const [studentNo, setStudentNo] = useState('')
  const [name, setName] = useState('')
  const { busy, run } = useDo()
  const submit = () =>
    run(async () => {
      await call(bindStudent, { studentNo, name })
      toast(`欢迎，${name}`)
      back()
    })
  return (
    <Screen
      foot={
        <Button
          kind="main"
          text="登记"
          busy={busy}
          can={studentNo && name ? true : { why: '填好学号和姓名后再提交' }}
          onTap={submit}
        />
      }
    >
      {children}
      <Card>
        <Text className="quiet">
          登记后可以给院长、书记写信。学号和姓名只在您实名写信时给办理人看；匿名信里没有。
        </Text>
        <TextField label="学号" value={studentNo} max={20} onChange={setStudentNo} />
        <TextField label="姓名" value={name} max={30} onChange={setName} />
      </Card>
    </Screen>
  )
}
