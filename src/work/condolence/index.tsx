import { usePullDownRefresh } from '@tarojs/taro'
import { Card, Fact, Notice, Row, Tag } from '../../components/card'
import { Loaded, Screen } from '../../components/screen'
import {
  CONDOLENCE_REASONS,
  CONDOLENCE_STATES,
  type Condolence,
  type CondolenceState,
  getCondolence,
  whatIsBrought,
} from '../../contract/condolence'
import { showInstant, showWholeDay } from '../../contract/time'
import { go, useParam } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'
import { NextStep } from './next-step'
import { OtherSteps } from './other-steps'
import { Visits } from './visits'

const KINDS: Record<CondolenceState, 'good' | 'wait' | 'quiet'> = {
  open: 'wait',
  submitted: 'wait',
  approved: 'wait',
  visited: 'good',
  cancelled: 'quiet',
}

const approver = ({ name, chair, at }: Condolence['approvedBy'][number]): string =>
  `${name}${chair ? '（主席）' : ''} ${showInstant(at)}`

const Facts = ({ one }: { one: Condolence }) => (
  <Card title={one.name}>
    <Row
      title={CONDOLENCE_REASONS[one.reason]}
      note={`${one.department}，${showWholeDay(one.on)}${one.fromDonation ? '，由献血记录登记' : ''}`}
      side={<Tag kind={KINDS[one.state]} text={CONDOLENCE_STATES[one.state]} />}
    />
    <Fact icon="gift">{whatIsBrought(one)}</Fact>
    <Fact icon="info">{one.standard.source}</Fact>
    {one.state === 'submitted' && (
      <Fact icon="hourglass">
        需要 {one.needed} 人批准，已有 {one.approvals} 人
      </Fact>
    )}
    {one.approvedBy.length > 0 && (
      <Fact icon="shield-check">批准：{one.approvedBy.map(approver).join('，')}</Fact>
    )}
  </Card>
)

const Steps = ({ steps }: Pick<Condolence, 'steps'>) => (
  <Card title="办理经过">
    {steps.map(({ text, by, at, why }) => (
      <Row
        key={`${at} ${text} ${by}`}
        label={showInstant(at)}
        title={text}
        note={[by, why && `原因：${why}`].filter(Boolean).join('，')}
      />
    ))}
  </Card>
)

/** What else this person has had, so that nothing is given twice. */
const Others = ({ others }: Pick<Condolence, 'others'>) =>
  others.length === 0 ? null : (
    <Card title="同一人的其他慰问">
      {others.map(({ id, reason, on, state }) => (
        <Row
          key={id}
          title={CONDOLENCE_REASONS[reason]}
          note={showWholeDay(on)}
          side={<Tag kind="quiet" text={CONDOLENCE_STATES[state]} />}
          onTap={() => go('work/condolence', { id })}
        />
      ))}
    </Card>
  )

/** One case: what it is, what the rules say, the next step, and all that was done. */
export default function CondolencePage() {
  const id = useParam('id')
  const ask = useAsk(getCondolence, { id })
  usePullDownRefresh(() => void ask.reload())
  const { submit, approve, visit } = ask.data?.can ?? {}
  const hasNext = submit || approve || visit
  return (
    <Screen foot={hasNext && ask.data && <NextStep one={ask.data} onDone={ask.reload} />}>
      <Loaded ask={ask}>
        {(one) => (
          <>
            {one.standard.over && <Notice>金额超过标准，请核对后再办。</Notice>}
            <Facts one={one} />
            <Visits one={one} onDone={ask.reload} />
            <Others others={one.others} />
            <Steps steps={one.steps} />
            <OtherSteps one={one} onDone={ask.reload} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}
