import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Choices, Several } from '../../components/field'
import { Empty, Loaded, Screen } from '../../components/screen'
import { listCondolences, visitCondolences, whatIsBrought } from '../../contract/condolence'
import type { Can } from '../../contract/fields'
import { dayOf } from '../../contract/time'
import { call } from '../../lib/call'
import { back, useParam } from '../../lib/nav'
import { drawNonce } from '../../lib/nonce'
import { toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import { ACKNOWLEDGEMENT_OPTIONS, acknowledgementOf } from '../acknowledgements'
import { Round, type RoundForm } from './round'

function ready(count: number, { join, visitors }: RoundForm): Can {
  if (count === 0) return { why: '请选择慰问了哪些人' }
  return join || visitors.length > 0 ? true : { why: '请选择慰问人' }
}

/** Visits that were made together, of cases that are approved. */
export default function CondolenceVisit() {
  const first = useParam('id')
  const [chosen, setChosen] = useState(first ? [first] : [])
  const [signed, setSigned] = useState('signed')
  const [round, setRound] = useState<RoundForm>({
    on: dayOf(new Date().toISOString()),
    visitors: [],
    join: null,
  })
  const ask = useAsk(listCondolences, { state: 'approved', year: round.on.slice(0, 4) })
  usePullDownRefresh(() => void ask.reload())
  const { busy, run } = useDo()
  const rows = ask.data?.rows ?? []
  const cases = rows.filter(({ id }) => chosen.includes(id)).map(({ id, version }) => ({ id, version }))
  const save = () =>
    run(async () => {
      const { on, visitors, join } = round
      await call(visitCondolences, {
        cases,
        on,
        join,
        visitors: join ? [] : visitors.map(({ id }) => id),
        acknowledgement: acknowledgementOf(signed),
        nonce: drawNonce(),
      })
      toast(`已登记 ${cases.length} 人`)
      back()
    })
  return (
    <Screen
      foot={
        rows.length > 0 && (
          <Button
            kind="main"
            icon="check"
            text={`登记慰问 ${cases.length} 人`}
            busy={busy}
            can={ready(cases.length, round)}
            onTap={() => void save()}
          />
        )
      }
    >
      <Loaded ask={ask}>
        {({ batches }) =>
          rows.length === 0 ? (
            <Empty icon="handshake" text="没有待慰问的人。批准以后会出现在这里。" />
          ) : (
            <>
              <Card>
                <Several
                  label="慰问了谁（一起去的算一批）"
                  options={rows.map((row) => ({ id: row.id, name: `${row.name} ${whatIsBrought(row)}` }))}
                  chosen={chosen}
                  onChange={setChosen}
                />
              </Card>
              <Round
                form={round}
                batches={batches}
                onChange={(part) => setRound((before) => ({ ...before, ...part }))}
              />
              <Card>
                <Choices
                  label="签收（以后可以逐个改）"
                  options={ACKNOWLEDGEMENT_OPTIONS}
                  chosen={signed}
                  onChoose={setSigned}
                />
              </Card>
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}
