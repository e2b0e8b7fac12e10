import { useState } from 'react'
import { Card, Row } from '../../components/card'
import { Choices } from '../../components/field'
import { LongList } from '../../components/long-list'
import { VoucherTag } from '../../components/voucher-tag'
import type { Output } from '../../contract/action'
import { showInstant } from '../../contract/time'
import { type listVouchers, VOUCHER_STATES, type VoucherState } from '../../contract/voucher'
import { endOfCode } from '../../lib/end-of-code'
import { VoidSheet } from './void-sheet'

export type VoucherRow = Output<typeof listVouchers>['rows'][number]

const ALL = { id: 'all', name: '全部' }
const STATES = Object.keys(VOUCHER_STATES) as VoucherState[]

/** What happened to it, in a line. */
function about({
  department,
  masked,
  revealedAt,
  redeemedAt,
  reason,
  replaces,
  replacedBy,
}: VoucherRow): string {
  const facts = masked ? [department, endOfCode(masked)] : [department]
  if (redeemedAt) facts.push(`${showInstant(redeemedAt)} 核销`)
  else if (revealedAt) facts.push(`${showInstant(revealedAt)} 首次查看`)
  if (reason) facts.push(`原因：${reason}`)
  if (replacedBy) facts.push('已补发一张')
  if (replaces) facts.push('补发的')
  return facts.join(' · ')
}

/** Who has what, by state; one that can still be used can be voided. */
export function People({ rows, onDone }: { rows: readonly VoucherRow[]; onDone: () => Promise<void> }) {
  const [chosen, setChosen] = useState(ALL.id)
  const [voiding, setVoiding] = useState<VoucherRow | null>(null)
  const there = STATES.filter((state) => rows.some((row) => row.state === state))
  const shown = rows.filter(({ state }) => chosen === ALL.id || state === chosen)
  return (
    <Card title={`发给谁了（${rows.length} 张）`}>
      {there.length > 1 && (
        <Choices
          options={[ALL, ...there.map((state) => ({ id: state, name: VOUCHER_STATES[state] }))]}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      <LongList items={shown}>
        {(some) =>
          some.map((row) => (
            <Row
              key={row.id}
              title={row.name}
              note={about(row)}
              side={<VoucherTag state={row.state} />}
              {...((row.state === 'issued' || row.state === 'expired') && { onTap: () => setVoiding(row) })}
            />
          ))
        }
      </LongList>
      {voiding && <VoidSheet row={voiding} onDone={onDone} onClose={() => setVoiding(null)} />}
    </Card>
  )
}
