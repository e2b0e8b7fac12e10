import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Card, Row } from '../../components/card'
import { PickerField } from '../../components/field'
import { Fold } from '../../components/fold'
import { Loaded, Screen } from '../../components/screen'
import { dayOf } from '../../contract/time'
import { type Birthdays, listBirthdays, listPools } from '../../contract/voucher'
import { go } from '../../lib/nav'
import { useMe } from '../../lib/session'
import { useAsk } from '../../lib/use-ask'
import { Approve } from './approve'
import { Celebrated } from './celebrated'
import { Prepare } from './prepare'

/** Whose birthday nobody knows: the roster is where it is put right. */
const Missing = ({ missing }: Pick<Birthdays, 'missing'>) =>
  missing.length === 0 ? null : (
    <Fold title={`名册里没有生日的 ${missing.length} 人`}>
      {missing.map(({ name, department }) => (
        <Row key={`${department}${name}`} title={name} note={department} />
      ))}
      <Row icon="users-round" title="在名册里补上" onTap={() => go('work/roster')} />
    </Fold>
  )

/** A month's birthdays: who they are, put before the chair, approved and issued. */
export default function BirthdaysPage() {
  const [month, setMonth] = useState(dayOf(new Date().toISOString()).slice(0, 7))
  const me = useMe()
  const pools = useAsk(listPools, {})
  const ask = useAsk(listBirthdays, { month })
  usePullDownRefresh(() => void ask.reload())
  const isChair = me.data?.roles.includes('chair') ?? false
  return (
    <Screen>
      <Card>
        <PickerField label="月份" mode="month" value={month} onChange={setMonth} />
      </Card>
      <Loaded ask={pools}>
        {({ pools: all }) => (
          <Loaded ask={ask}>
            {(data) => {
              const waits = data.batch !== null && data.batch.state !== 'issued'
              return (
                <>
                  {data.batch && waits && (
                    <Approve
                      month={month}
                      batch={data.batch}
                      pool={all.find(({ id }) => id === data.batch?.poolId)}
                      isChair={isChair}
                      onDone={ask.reload}
                    />
                  )}
                  {data.batch?.state !== 'approved' && (
                    <Prepare
                      key={month}
                      month={month}
                      people={data.people}
                      pools={all.filter(({ kind }) => kind === 'birthday')}
                      again={waits}
                      onDone={ask.reload}
                    />
                  )}
                  {data.had.length > 0 && (
                    <Fold title={`今年已经发过的 ${data.had.length} 人`}>
                      <Celebrated people={data.had} />
                    </Fold>
                  )}
                  <Missing missing={data.missing} />
                </>
              )
            }}
          </Loaded>
        )}
      </Loaded>
    </Screen>
  )
}
