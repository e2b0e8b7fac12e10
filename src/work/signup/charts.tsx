import { Card, Fact, Row } from '../../components/card'
import { Legend, ShareBar } from '../../components/share-bar'
import type { SignupProgress } from '../../contract/signup-desk'
import { showInstant } from '../../contract/time'

type Share = SignupProgress['total']

/** What a bar is full of: the quota where quotas were given, else everybody in the audience. */
const wholeOf = ({ quota, audience, in: inside }: Share, quotas: boolean): number =>
  quota ?? (quotas ? inside : (audience ?? inside))

/** Everybody is to say yes or no; elsewhere whoever says nothing is not missing. */
export const asksAll = ({ own, decline }: SignupProgress['kind']): boolean => own !== null || decline !== null

/**
 * Of how many: everybody where each is to answer; for a liaison the quota; else the places. Null where there is no such
 * number of people.
 */
export function hoped({ total, kind, sessions }: SignupProgress, committee: boolean): number | null {
  if (asksAll(kind)) return total.audience
  if (!committee) return total.quota
  if (kind.has.teams || sessions.some(({ capacity }) => capacity === null)) return null
  const places = sessions.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0)
  return places > 0 ? places : null
}

/** What the bar does not say, in words and numbers. */
export const besides = (share: Share, kind: SignupProgress['kind']): string =>
  [
    share.quota !== null && share.audience !== null && `名单 ${share.audience} 人`,
    share.waiting > 0 && `${share.waiting} 人候补`,
    share.offered > 0 && `${share.offered} 人待确认名额`,
    share.own > 0 && `${share.own} 人${kind.own ?? '自行安排'}`,
    share.declined > 0 && `${share.declined} 人${kind.decline ?? '不参加'}`,
    share.later > 0 && `${share.later} 人以后再约`,
    asksAll(kind) && share.silent !== null && share.silent > 0 && `${share.silent} 人没有表态`,
    share.checkedIn > 0 && `${share.checkedIn} 人已签到`,
  ]
    .filter(Boolean)
    .join('，')

interface BarProps {
  name: string
  share: Share
  kind: SignupProgress['kind']
  quotas: boolean
}

const Bar = ({ name, share, kind, quotas }: BarProps) => (
  <ShareBar
    name={name}
    note={besides(share, kind)}
    done={share.in}
    of={wholeOf(share, quotas)}
    parts={[
      { kind: 'good', count: share.in },
      { kind: 'wait', count: share.waiting + share.offered },
      { kind: 'quiet', count: share.own + share.declined },
    ]}
  />
)

/** The share that is left. */
function left(share: Share, quotas: boolean): number {
  const whole = wholeOf(share, quotas)
  return whole === 0 ? 0 : 1 - share.in / whole
}

/** Those furthest behind come first: they are whom somebody looks for. */
export function ByDepartment({ departments, students, kind }: SignupProgress) {
  if (departments.length === 0 && students === null) return null
  const quotas = departments.some(({ quota }) => quota !== null)
  return (
    <Card title={quotas ? '按部门（对名额）' : '按部门'}>
      <Legend
        of={[
          { kind: 'good', text: '已报' },
          ...(kind.has.waiting ? [{ kind: 'wait', text: '候补、待确认' } as const] : []),
          ...(kind.own || kind.decline
            ? [{ kind: 'quiet', text: [kind.own, kind.decline].filter(Boolean).join('、') } as const]
            : []),
          { kind: 'rest', text: quotas ? '还差' : asksAll(kind) ? '没有表态' : '没有报名' },
        ]}
      />
      {[...departments]
        .sort((a, b) => left(b, quotas) - left(a, quotas))
        .map((share) => (
          <Bar key={share.id} name={share.name} share={share} kind={kind} quotas={quotas} />
        ))}
      {students && <Bar name="学生" share={students} kind={kind} quotas={quotas} />}
    </Card>
  )
}

/** Each session against its places. */
export function BySession({ sessions, kind }: SignupProgress) {
  if (!kind.has.sessions) return null
  return (
    <Card title="按场次">
      {sessions.map(({ key, title, startsAt, capacity, taken, waiting, checkedIn }) => (
        <ShareBar
          key={key}
          name={startsAt ? `${title} · ${showInstant(startsAt)}` : title}
          note={[
            capacity === null && '不限名额',
            waiting > 0 && `${waiting} 人候补`,
            checkedIn > 0 && `${checkedIn} 人已签到`,
          ]
            .filter(Boolean)
            .join('，')}
          done={taken}
          of={capacity ?? taken}
          parts={[{ kind: 'good', count: taken }]}
        />
      ))}
    </Card>
  )
}

/** What became of those who came, with the sum of the amounts. */
export function Outcomes({ outcomes, kind }: SignupProgress) {
  if (outcomes.every(({ people }) => people === 0)) return null
  const unitOf = (id: string) => kind.outcomes.find((one) => one.id === id)?.amount?.unit ?? ''
  return (
    <Card title="结果">
      {outcomes.map(({ id, label, people, amount }) => (
        <Row
          key={id}
          title={label}
          side={`${people} 人`}
          {...(amount && { note: `共 ${amount} ${unitOf(id)}` })}
        />
      ))}
      <Fact icon="info">在「现场和名单」里登记，可以撤回。</Fact>
    </Card>
  )
}
