import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Row, Tag } from '../../components/card'
import { Choices } from '../../components/field'
import { LongList } from '../../components/long-list'
import { Empty, Loaded, Screen } from '../../components/screen'
import {
  type CondolenceRow,
  type CondolenceState,
  type Condolences,
  listCondolences,
  STATES,
} from '../../contract/condolence'
import { dayOf } from '../../contract/time'
import { go } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'
import { aboutCase } from '../condolence-words'
import { More } from './more'
import { Year } from './year'

const NOTHING: Record<CondolenceState, string> = {
  open: '没有待提交的慰问。献血的会员由系统登记，其他的请点「登记一件慰问」。',
  submitted: '没有待审批的慰问。',
  approved: '没有待慰问的人。',
  visited: '这一年还没有慰问记录。',
  cancelled: '这一年没有取消的慰问。',
}

function CaseTag({ row: { mine, state, approvals, needed } }: { row: CondolenceRow }) {
  if (mine) return <Tag kind="wait" text="等您审批" />
  return state === 'submitted' ? <Tag kind="quiet" text={`已批 ${approvals}/${needed}`} /> : null
}

const Cases = ({ state, rows }: Pick<Condolences, 'state' | 'rows'>) =>
  rows.length === 0 ? (
    <Empty icon="handshake" text={NOTHING[state]} />
  ) : (
    <Card>
      <LongList items={rows}>
        {(some) =>
          some.map((row) => (
            <Row
              key={row.id}
              title={row.name}
              note={aboutCase(row)}
              side={<CaseTag row={row} />}
              onTap={() => go('work/condolence', { id: row.id })}
            />
          ))
        }
      </LongList>
      {state === 'approved' && (
        <Button icon="users-round" text="登记上门慰问" onTap={() => go('work/condolence-visit')} />
      )}
    </Card>
  )

/** Who is to be visited and who was, by state, with the figures of a year. */
export default function CondolenceWork() {
  const [year, setYear] = useState(dayOf(new Date().toISOString()).slice(0, 4))
  const [chosen, setChosen] = useState<CondolenceState | null>(null)
  const ask = useAsk(listCondolences, { year, ...(chosen && { state: chosen }) })
  usePullDownRefresh(() => void ask.reload())
  const chooseYear = (wanted: string) => {
    setYear(wanted)
    setChosen('visited')
  }
  return (
    <Screen
      foot={<Button kind="main" icon="plus" text="登记一件慰问" onTap={() => go('work/condolence-edit')} />}
    >
      <Loaded ask={ask}>
        {({ state, rows, counts, year: figures, threshold, can }) => (
          <>
            <Year year={year} figures={figures} onChoose={chooseYear} />
            <Choices
              options={counts.map(({ state: id, label, count }) => ({ id, name: `${label} ${count}` }))}
              chosen={state}
              onChoose={(id) => setChosen(STATES.find((one) => one === id) ?? null)}
            />
            <Cases state={state} rows={rows} />
            <More year={year} visits={figures.visits} threshold={threshold} can={can} onDone={ask.reload} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}
