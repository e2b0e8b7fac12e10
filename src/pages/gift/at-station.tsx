import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Choices, TextField } from '../../components/field'
import { encodeScene, parseScene } from '../../contract/scene'
import { go } from '../../lib/nav'

interface AtStationProps {
  campaignId: string
  stations: readonly { id: string; name: string }[]
}

/** Where the camera does not help: the six characters under the code on the liaison's screen. */
export function AtStation({ campaignId, stations }: AtStationProps) {
  const [open, setOpen] = useState(false)
  const [station, setStation] = useState(stations[0]?.id ?? '')
  const [token, setToken] = useState('')
  if (!open) return <Button icon="keyboard" text="扫不了码？输入口令" onTap={() => setOpen(true)} />
  const scene = encodeScene({ campaign: campaignId, station, token: token.trim().toLowerCase() })
  return (
    <Card title="输入口令">
      <Choices label="我在哪里" options={stations} chosen={station} onChoose={setStation} />
      <TextField label="口令" value={token} max={6} placeholder="联络员屏幕上的六位" onChange={setToken} />
      <Text className="quiet">口令每半分钟换一次。</Text>
      <Button
        kind="main"
        text="下一步"
        can={parseScene(scene)?.token ? true : { why: '请输入六位口令' }}
        onTap={() => go('pages/claim', { scene })}
      />
    </Card>
  )
}
