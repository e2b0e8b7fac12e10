import { useMemo, useRef, useState } from 'react'
import type { Input } from '../../contract/action'
import { rulesOn } from '../../contract/donor-rules'
import { type DonorAnswers, type SelfCheck, selfCheck } from '../../contract/self-check'
import { changeEnrolment, type Enrolment, enrol, type Signup } from '../../contract/signup'
import { dayOf } from '../../contract/time'
import { call } from '../../lib/call'
import { eraseDraft, keepDraft } from '../../lib/kept-drafts'
import { drawNonce } from '../../lib/nonce'
import { say, toast } from '../../lib/say'
import { lastUser } from '../../lib/session'
import { useDo } from '../../lib/use-do'
import { judge } from '../form/typed'
import { draftId, firstDraft, type JoinDraft } from './join-draft'

type Mode = Input<typeof enrol>['mode']
type Verdict = NonNullable<Input<typeof enrol>['selfCheck']>

/** What of a self-check is sent: never more than the verdict and its day. */
const verdictOf = (result: SelfCheck | null, day: string): Verdict | null => {
  if (result?.verdict === 'ok') return { verdict: 'ok', for: day }
  return result?.verdict === 'after' ? { verdict: 'after', on: result.on } : null
}

interface JoinOptions {
  signup: Signup
  /** The place is there already: session, answers or team change. */
  changing: boolean
  onDone: (enrolment: Enrolment) => void
  /** The server said no: what is shown may be out of date. */
  onRefused: () => Promise<void>
}

/** A sign-up in the making. What is typed stays on this phone until it is sent. */
export function useJoin({ signup, changing, onDone, onRefused }: JoinOptions) {
  const { id, form, team } = signup
  const user = lastUser()
  const [draft, setDraft] = useState<JoinDraft>(() => firstDraft(signup, user))
  const [tried, setTried] = useState(false)
  const [health, setHealth] = useState<DonorAnswers | null>(null)
  // A tap that got no answer is sent again under the same number, so that it counts once.
  const nonce = useRef(drawNonce())
  const { busy, run } = useDo((error) => {
    if (!error.passing) nonce.current = drawNonce()
    void say(error).then(onRefused)
  })
  const judged = useMemo(() => judge(form, draft.answers), [form, draft.answers])
  // Two taps may come before the page is drawn anew: each changes what the other has left.
  const change = (edit: (before: JoinDraft) => Partial<JoinDraft>) =>
    setDraft((before) => {
      const next = { ...before, ...edit(before) }
      keepDraft(user, draftId(id), next)
      return next
    })
  const session = signup.sessions.find(({ key }) => key === draft.session) ?? null
  const day = dayOf(session?.startsAt ?? new Date().toISOString())
  const rules = signup.selfCheck && rulesOn(signup.selfCheck.rules, day)
  // Judged anew for every session: what is too early for one may not be for the next.
  const checked =
    rules && signup.selfCheck && health ? selfCheck(rules, health, signup.selfCheck.gives, day) : null

  const send = (mode: Mode) =>
    run(async () => {
      const { answers, wrong } = judged
      if (mode === 'join' && answers === null) {
        setTried(true)
        toast(Object.values(wrong)[0] ?? '请检查填写的内容')
        return
      }
      const own = {
        id,
        session: draft.session,
        answers: answers ?? {},
        selfCheck: verdictOf(checked, day),
        team: team && {
          name: draft.team.name.trim(),
          members: draft.team.members.map((one) => one.id),
        },
        nonce: nonce.current,
      }
      const { enrolment } = changing
        ? await call(changeEnrolment, own)
        : await call(
            enrol,
            mode === 'join'
              ? { ...own, mode, honours: draft.honours }
              : { id, mode, nonce: own.nonce, ...(mode === 'later' && { selfCheck: own.selfCheck }) },
          )
      eraseDraft(user, draftId(id))
      nonce.current = drawNonce()
      onDone(enrolment)
    })
  return { draft, change, wrong: tried ? judged.wrong : {}, session, rules, checked, setHealth, busy, send }
}
export type Joining = ReturnType<typeof useJoin>
