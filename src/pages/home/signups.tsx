import { View } from '@tarojs/components'
import { Row } from '../../components/card'
import { NowCard } from '../../components/now-card'
import { go } from '../../lib/nav'
import { useSignups } from '../../lib/use-signups'
import { nowCards } from './cards'

/** The way to everything that one can sign up for. */
export const Signups = ({ note }: { note: string }) => (
  <Row icon="clipboard-list" title="报名" note={note} onTap={() => go('signup/list')} />
)

/** What there is now for somebody who has no gifts and no vouchers: a student. */
export function SignupsNow() {
  const { data } = useSignups()
  const cards = nowCards({ gifts: [] }, new Date().toISOString(), [], data?.signups)
  return (
    <View>
      {cards.map(({ key, id, to: _to, ...card }) => (
        <NowCard key={key} {...card} onTap={() => go('signup/event', { id })} />
      ))}
    </View>
  )
}
