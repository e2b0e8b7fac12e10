import {
  array,
  boolean,
  type InferOutput,
  nullable,
  object,
  record,
  safeParse,
  string,
  unknown,
} from 'valibot'
import type { Can } from '../../contract/fields'
import type { Signup } from '../../contract/signup'
import { keptDraft } from '../../lib/kept-drafts'

const teamDraft = object({ name: string(), members: array(object({ id: string(), name: string() })) })
export type TeamDraft = InferOutput<typeof teamDraft>

const joinDraft = object({
  session: nullable(string()),
  answers: record(string(), unknown()),
  /** Of colleagues who are chosen in the form, by id. */
  names: record(string(), string()),
  team: teamDraft,
  honours: boolean(),
})
export type JoinDraft = InferOutput<typeof joinDraft>

/** Under which name a draft is kept. */
export const draftId = (id: string) => `signup-${id}`

/** As it stands with the server, or empty; where there is only one session, it is chosen. */
function fromServer({ enrolment, sessions, form }: Signup): JoinDraft {
  const [only, ...others] = sessions
  const names: Record<string, string> = {}
  for (const { key, type } of form) {
    const id = enrolment?.answers[key]
    const value = enrolment?.shown.find((one) => one.key === key)?.value
    if (type === 'member' && typeof id === 'string' && value) names[id] = value
  }
  const { name = '', members = [] } = enrolment?.team ?? {}
  return {
    session: enrolment?.session ?? (only && others.length === 0 ? only.key : null),
    answers: enrolment?.answers ?? {},
    names,
    team: { name, members: members.map((one) => ({ id: one.id, name: one.name })) },
    honours: enrolment?.honours ?? false,
  }
}

/** What was begun on this phone before, else what the server has. */
export function firstDraft(signup: Signup, user: string): JoinDraft {
  const kept = safeParse(joinDraft, keptDraft(user, draftId(signup.id)))
  const draft = kept.success ? kept.output : fromServer(signup)
  const open = signup.sessions.some(({ key, brings }) => key === draft.session && brings !== 'none')
  const own = draft.session === signup.enrolment?.session
  return open || own ? draft : { ...draft, session: null }
}

/** What is still missing before the form is looked at. */
export function readiness({ kind, sessions, team, enrolment }: Signup, draft: JoinDraft): Can {
  if (kind.has.sessions && sessions.length > 0 && draft.session === null) return { why: '请先选场次' }
  const full = sessions.some(({ key, brings }) => key === draft.session && brings === 'waiting')
  const holds = enrolment?.state === 'in' || enrolment?.state === 'offered'
  if (full && holds && draft.session !== enrolment?.session)
    return { why: '这一场已满，换不过去；原来的名额还是您的' }
  if (!team) return true
  if (!draft.team.name.trim()) return { why: '请填写队名' }
  const people = draft.team.members.length + 1
  if (people < team.min) return { why: `一队至少 ${team.min} 人，还差 ${team.min - people} 人` }
  return people > team.max ? { why: `一队最多 ${team.max} 人` } : true
}
