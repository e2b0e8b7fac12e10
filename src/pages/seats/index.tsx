import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Card, Row, Tag } from '../../components/card'
import { Loaded, Screen } from '../../components/screen'
import { listSeats, type Seat, type SeatKind } from '../../contract/roster'
import { useAsk } from '../../lib/use-ask'
import { Post } from './post'
import { termOf } from './term'

const SECTIONS: readonly { title: string; kinds: readonly SeatKind[] }[] = [
  { title: '分工会', kinds: ['chair', 'committee'] },
  { title: '院长、书记', kinds: ['dean', 'secretary'] },
  { title: '各部门联络员', kinds: ['liaison', 'deputy'] },
  { title: '教代会代表', kinds: ['delegate'] },
]

/** Deputies are optional: an empty place is shown to the one who can fill it. */
const isShown = ({ kind, holder, can }: Seat): boolean =>
  kind !== 'deputy' || holder !== null || can.appoint === true

/** Departments in their order, the liaison before the deputy. */
const ofSection = (seats: readonly Seat[], kinds: readonly SeatKind[]): Seat[] => {
  const shown = seats.filter((seat) => kinds.includes(seat.kind) && isShown(seat))
  const departments = [...new Set(shown.map(({ department }) => department?.id))]
  return departments.flatMap((id) => shown.filter(({ department }) => department?.id === id))
}

/** Who holds which post, and since when; the chair appoints. */
export default function Seats() {
  const ask = useAsk(listSeats, {})
  usePullDownRefresh(() => void ask.reload())
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Screen>
      <Loaded ask={ask}>
        {({ seats }) => {
          const seat = seats.find(({ id }) => id === chosen)
          return (
            <>
              {SECTIONS.map(({ title, kinds }) => (
                <Card key={title} title={title}>
                  {ofSection(seats, kinds).map((one) => (
                    <Row
                      key={one.id}
                      title={one.title}
                      {...(one.holder && { note: termOf(one) })}
                      side={one.holder?.name ?? <Tag kind="wait" text="空缺" />}
                      onTap={() => setChosen(one.id)}
                    />
                  ))}
                </Card>
              ))}
              {seat && (
                <Post key={seat.id} seat={seat} onClose={() => setChosen(null)} onChanged={ask.reload} />
              )}
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
