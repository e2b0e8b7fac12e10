import { Text } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { TextField } from '../../components/field'
import { Screen } from '../../components/screen'
import { bind } from '../../contract/identity'
import { call } from '../../lib/call'
import { back } from '../../lib/nav'
import { toast } from '../../lib/say'
import { scanText } from '../../lib/scan'
import { useDo } from '../../lib/use-do'

/** Staff number, name and the liaison's code. */
export function Colleague({ children }: PropsWithChildren) {
  const [staffNo, setStaffNo] = useState('')
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const { busy, run } = useDo()
  const submit = () =>
    run(async () => {
      const me = await call(bind, { staffNo, name, code })
      toast(`欢迎，${me.member?.name ?? name}`)
      back()
    })
  const scan = async () => {
    const text = await scanText()
    if (text) setCode(text.slice(0, 20))
    else if (text === '') toast('没有认出二维码，请输入绑定码')
  }
  const complete = staffNo && name && code
  return (
    <Screen
      foot={
        <Button
          kind="main"
          text="绑定"
          busy={busy}
          can={complete ? true : { why: '填好工号、姓名和绑定码后再提交' }}
          onTap={submit}
        />
      }
    >
      {children}
      <Card>
        <Text className="quiet">绑定一次，以后打开就能用。绑定码请向本部门联络员要。</Text>
        <TextField label="工号" value={staffNo} max={20} onChange={setStaffNo} />
        <TextField label="姓名" value={name} max={30} onChange={setName} />
        <TextField label="绑定码" value={code} max={20} onChange={setCode} />
        <Button small icon="scan-line" text="扫绑定码" onTap={() => void scan()} />
      </Card>
    </Screen>
  )
}
