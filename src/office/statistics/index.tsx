import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Row } from '../../components/card'
import { PickerField, TextField, Toggle } from '../../components/field'
import { Loaded, Screen } from '../../components/screen'
import { KIND_WORDS, STATE_WORDS } from '../../contract/letter'
import { exportLetters, letterStatistics } from '../../contract/office'
import { addDays, dayOf } from '../../contract/time'
import { call } from '../../lib/call'
import { keepText, passOn } from '../../lib/save-text'
import { toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'

const shown = (count: number | null, unit = '') => (count === null ? '少于 3 件' : `${count}${unit}`)

function Export({ from, to }: { from: string; to: string }) {
  const [purpose, setPurpose] = useState('')
  const [names, setNames] = useState(false)
  const [made, setMade] = useState('')
  const { busy, run } = useDo()
  const save = () =>
    run(async () => {
      const { fileName, text, count } = await call(exportLetters, { from, to, purpose, names })
      await keepText(fileName, text)
      setMade(fileName)
      toast(`已导出 ${count} 件`)
    })
  return (
    <Card title="导出登记表">
      <TextField label="用途" value={purpose} max={60} placeholder="例如：季度汇总" onChange={setPurpose} />
      <Toggle label="包括实名来信人" note="匿名和保密来信始终不含姓名" on={names} onChange={setNames} />
      <Button
        text="导出"
        busy={busy}
        can={purpose.trim() ? true : { why: '写明用途后再导出，会留下记录' }}
        onTap={() => void save()}
      />
      {made && <Button kind="main" icon="download" text="取走登记表" onTap={() => void passOn(made)} />}
    </Card>
  )
}

/** Figures of a period; cells of one or two are hidden, since they would tell who. */
export default function Statistics() {
  const today = dayOf(new Date().toISOString())
  const [from, setFrom] = useState(addDays(today, -90))
  const [to, setTo] = useState(today)
  const ask = useAsk(letterStatistics, { from, to })
  return (
    <Screen>
      <Card>
        <PickerField label="从" value={from} onChange={setFrom} />
        <PickerField label="到" value={to} onChange={setTo} />
      </Card>
      <Loaded ask={ask}>
        {({ received, answered, onTime, averageDays, satisfied, returned, kinds, states }) => (
          <>
            <Card title="来信">
              <Row title="收到" side={<Text>{shown(received, ' 件')}</Text>} />
              <Row title="已答复" side={<Text>{shown(answered, ' 件')}</Text>} />
              <Row title="按期答复" side={<Text>{shown(onTime, '%')}</Text>} />
              <Row title="平均用时" side={<Text>{shown(averageDays, ' 天')}</Text>} />
              <Row title="满意" side={<Text>{shown(satisfied, ' 件')}</Text>} />
              <Row title="退回过" side={<Text>{shown(returned, ' 件')}</Text>} />
            </Card>
            <Card title="按类别">
              {kinds.map(({ kind, count }) => (
                <Row key={kind} title={KIND_WORDS[kind]} side={<Text>{shown(count)}</Text>} />
              ))}
            </Card>
            <Card title="按状态">
              {states
                .filter(({ count }) => count !== 0)
                .map(({ state, count }) => (
                  <Row key={state} title={STATE_WORDS[state]} side={<Text>{shown(count)}</Text>} />
                ))}
            </Card>
          </>
        )}
      </Loaded>
      <Export from={from} to={to} />
    </Screen>
  )
}
