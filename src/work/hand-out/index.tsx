import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Notice } from '../../components/card'
import { Choices } from '../../components/field'
import { Loaded, Screen } from '../../components/screen'
import type { HandOutRow } from '../../contract/hand-over'
import { showInstant } from '../../contract/time'
import { useParam } from '../../lib/nav'
import { toTop } from '../../lib/to-top'
import type { Deed } from './ask-reason'
import { Opened } from './opened'
import { Outcome } from './outcome'
import { People } from './people'
import { isOpen, Where } from './person-row'
import { type How, Pick, type Results } from './pick'
import { Unsettled } from './unsettled'
import { useHandOver } from './use-hand-over'
import { useList } from './use-list'

const DELIVERY: How = { mode: 'delivery' }

/** A liaison's list of one department: all at once, door to door, or from a paper list. */
export default function HandOut() {
  const campaignId = useParam('id')
  const [department, setDepartment] = useState<string | null>(null)
  const { ask, user, offlineSince } = useList(campaignId, department)
  const { data: list, reload } = ask
  usePullDownRefresh(() => void reload())
  const { items, itemOf, isSent, handOver, takeBack } = useHandOver({ user, campaignId, list, reload })
  const [picking, setPicking] = useState<'department' | 'paper' | null>(null)
  const [outcome, setOutcome] = useState<{ results: Results; how: How } | null>(null)
  const [opened, setOpened] = useState<{ memberId: string; deed: Deed | null } | null>(null)

  const waiting = (memberId: string) => isSent(memberId) || itemOf(memberId)?.refused === null
  const rest = list?.rows.filter((row) => isOpen(row) && !waiting(row.memberId)) ?? []
  const row = list?.rows.find(({ memberId }) => memberId === opened?.memberId)
  const stateOf = (memberId: string) => {
    const found = list?.rows.find((one) => one.memberId === memberId)
    return found && <Where row={found} item={itemOf(memberId)} sent={isSent(memberId)} />
  }
  const show = (set: () => void) => {
    set()
    toTop()
  }
  const deliver = (one: HandOutRow) => {
    if (one.most > 1 || list?.question?.required) setOpened({ memberId: one.memberId, deed: null })
    else handOver(one, DELIVERY)
  }
  const over = list && row && opened && (
    <Opened
      campaignId={campaignId}
      list={list}
      row={row}
      deed={opened.deed}
      waiting={waiting(row.memberId)}
      canHandOut={outcome?.how.mode === 'paper' ? list.can.paper : list.can.handOut}
      onHandOver={(asked) => handOver(row, outcome?.how ?? DELIVERY, asked)}
      onDeed={(deed) => setOpened({ memberId: row.memberId, deed })}
      onDone={reload}
      onClose={() => setOpened(null)}
    />
  )
  if (outcome) {
    return (
      <Outcome
        results={outcome.results}
        isStillOpen={(memberId) => rest.some((one) => one.memberId === memberId)}
        stateOf={stateOf}
        onOne={(memberId) => setOpened({ memberId, deed: null })}
        onClose={() => show(() => setOutcome(null))}
      >
        {over}
      </Outcome>
    )
  }
  if (list && picking) {
    return (
      <Pick
        campaignId={campaignId}
        list={list}
        rows={rest}
        kind={picking}
        onClose={() => show(() => setPicking(null))}
        onDone={async (results, how) => {
          show(() => {
            setPicking(null)
            setOutcome({ results, how })
          })
          await reload()
        }}
      />
    )
  }
  // What is sent for many at once needs signal; where a question must be asked, people are taken one by one.
  const online = list && rest.length > 0 && !offlineSince
  const all = online && list.can.handOut === true && !list.question?.required
  const foot = all && (
    <Button kind="main" icon="check" text="全部已发" onTap={() => show(() => setPicking('department'))} />
  )
  return (
    <Screen foot={foot}>
      {offlineSince && <Notice>离线名单，{showInstant(offlineSince)} 更新</Notice>}
      <Unsettled campaignId={campaignId} items={items} />
      <Loaded ask={ask}>
        {(data) => (
          <>
            {data.departments.length > 1 && (
              <Card>
                <Choices
                  label="部门"
                  options={data.departments}
                  chosen={data.department}
                  onChoose={setDepartment}
                />
              </Card>
            )}
            <People
              list={data}
              itemOf={itemOf}
              isSent={isSent}
              onDeliver={deliver}
              onUndo={(one, no) => setOpened({ memberId: one.memberId, deed: { kind: 'undo', no } })}
              onTakeBack={(item) => void takeBack(item)}
              onMore={(one) => setOpened({ memberId: one.memberId, deed: null })}
            />
            {online && data.can.paper === true && (
              <Button icon="clipboard-list" text="纸质补录" onTap={() => show(() => setPicking('paper'))} />
            )}
          </>
        )}
      </Loaded>
      {over}
    </Screen>
  )
}
