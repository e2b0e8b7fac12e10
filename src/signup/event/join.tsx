import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Toggle } from '../../components/field'
import type { Enrolment, Signup } from '../../contract/signup'
import { confirm } from '../../lib/say'
import { toTop } from '../../lib/to-top'
import { Fields } from '../form/fields'
import { Outcome } from '../self-check/outcome'
import { Questions } from '../self-check/questions'
import { readiness } from './join-draft'
import { Sessions } from './sessions'
import { TeamFields } from './team-fields'
import { type Joining, useJoin } from './use-join'

interface JoinProps {
  signup: Signup
  changing: boolean
  onDone: (enrolment: Enrolment) => void
  onRefused: () => Promise<void>
  /** Back to what is there already. */
  onClose: (() => void) | null
  /** What stands above it, while no questions fill the page. */
  head: ReactNode
}

/** What can be done where an appointment on that day is not advised. */
const ADVICE = { after: '换一个更晚的场次，或到时再来', ask: '请先咨询采血点，再来预约' } as const

interface StepsProps extends Pick<JoinProps, 'signup' | 'changing' | 'onClose'> {
  joining: Joining
  onCheck: () => void
}

/** The next step and no other: the self-check before the sign-up. */
function Steps({ signup, changing, joining, onCheck, onClose }: StepsProps) {
  const { kind, can } = signup
  const { draft, session, checked, rules, busy, send } = joining
  const ready = readiness(signup, draft)
  const state = signup.enrolment?.state
  const stays = changing && draft.session === signup.enrolment?.session
  const decline = async () => {
    const word = kind.decline ?? ''
    if (await confirm(word, '之后在截止前还可以改。', word)) void send('decline')
  }
  const queues = session?.brings === 'waiting'
  const verb = changing ? '保存更改' : queues ? '排队候补' : kind.verb
  return (
    <View className="foot">
      {rules && checked === null && !stays ? (
        <Button kind="main" icon="clipboard-list" text="先自测" can={ready} onTap={onCheck} />
      ) : (
        <Button
          kind="main"
          text={verb}
          busy={busy}
          can={checked === null || checked.verdict === 'ok' ? ready : { why: ADVICE[checked.verdict] }}
          onTap={() => void send('join')}
        />
      )}
      {!changing && (kind.own || kind.decline) && (
        <View className="side-by-side side-by-side--even">
          {kind.own && can.own === true && state !== 'own' && (
            <Button small text={kind.own} busy={busy} onTap={() => void send('own')} />
          )}
          {kind.decline && can.decline === true && state !== 'declined' && (
            <Button small text={kind.decline} busy={busy} onTap={() => void decline()} />
          )}
        </View>
      )}
      {onClose && <Button kind="bare" text="不更改" onTap={onClose} />}
    </View>
  )
}

/** Everything that is asked of whoever signs up, and the way to send it. */
export function Join({ signup, changing, onDone, onRefused, onClose, head }: JoinProps) {
  const [checking, setChecking] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what fills the page has changed
  useEffect(toTop, [checking])
  const joining = useJoin({ signup, changing, onDone, onRefused })
  const { draft, change, wrong, rules, checked, setHealth, busy, send } = joining
  const { kind, sessions, form, team, can } = signup
  const advised = checked !== null && checked.verdict !== 'ok'
  if (checking && rules && signup.selfCheck) {
    return (
      <Questions
        rules={rules}
        gives={signup.selfCheck.gives}
        onAnswered={(answers) => {
          setHealth(answers)
          setChecking(false)
        }}
        onClose={() => setChecking(false)}
      />
    )
  }
  return (
    <>
      {head}
      {kind.has.sessions && (
        <Sessions
          sessions={sessions}
          teams={team !== null}
          chosen={draft.session}
          onChoose={(session) => change(() => ({ session }))}
        />
      )}
      {checked && (
        <Outcome
          result={checked}
          busy={busy}
          onLater={can.later === true ? () => void send('later') : null}
          onAgain={() => setChecking(true)}
        />
      )}
      {team && (
        <TeamFields
          team={draft.team}
          size={team}
          onChange={(edit) => change((before) => ({ team: edit(before.team) }))}
        />
      )}
      {form.length > 0 && !advised && (
        <Card title="请填写">
          <Fields
            fields={form}
            typed={draft.answers}
            names={draft.names}
            wrong={wrong}
            onChange={(key, value, names = {}) =>
              change((before) => ({
                answers: { ...before.answers, [key]: value },
                names: { ...before.names, ...names },
              }))
            }
          />
        </Card>
      )}
      {kind.has.honours && !changing && !advised && (
        <Card>
          <Toggle
            label="上光荣榜"
            note="公开姓名和部门；默认不公开，之后随时可以改"
            on={draft.honours}
            onChange={(honours) => change(() => ({ honours }))}
          />
        </Card>
      )}
      <Steps
        signup={signup}
        changing={changing}
        joining={joining}
        onCheck={() => setChecking(true)}
        onClose={onClose}
      />
    </>
  )
}
