import { Card, Row, Tag } from '../../components/card'
import type { Me } from '../../contract/identity'
import { listMyLetters } from '../../contract/mailbox'
import { go } from '../../lib/nav'
import { isLiaison } from '../../lib/session'
import { useAsk } from '../../lib/use-ask'

/** Who has letters to deal with: the two desks, and departments to which a letter is forwarded. */
const deals = (me: Me): boolean =>
  isLiaison(me) || me.roles.includes('dean') || me.roles.includes('secretary')

/** That a letter with a name has moved is said here at once: few students will have allowed messages. */
function News() {
  const { data } = useAsk(listMyLetters, {})
  const moved = data?.letters.some(({ mode, news }) => mode === 'named' && news)
  return moved ? <Tag kind="wait" text="有新进展" /> : null
}

/** Writing letters, and what the offices do with them. */
export const Mailbox = ({ me }: { me: Me }) => (
  <Card title="院长书记信箱">
    <Row
      icon="mail"
      title="写信、查答复"
      note="反映情况、建言献策、举报问题；可以保密或匿名"
      side={me.roles.includes('student') && <News />}
      onTap={() => go('letters/home')}
    />
    {deals(me) && (
      <Row icon="inbox" title="信箱办理" note="写给我或转给我办的信" onTap={() => go('office/list')} />
    )}
    {me.roles.includes('custodian') && (
      <Row
        icon="lock-keyhole"
        title="保密员"
        note="要决定的申请、查看记录"
        onTap={() => go('office/asked')}
      />
    )}
  </Card>
)
