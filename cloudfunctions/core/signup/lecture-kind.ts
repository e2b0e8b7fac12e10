import type { SignupKind } from './kind'
import { activity } from './kinds/activity'

/** What followed from outcomes, as another capability would hear of it. */
export const heard: string[] = []

/** For tests: a fifth kind, in one file: a lecture with hours to credit, for who teaches only. */
export const lecture: SignupKind = {
  ...activity,
  id: 'lecture',
  label: '讲座',
  verb: '听讲',
  about: '讲座，听完记学时',
  hint: '记学时的讲座',
  has: { ...activity.has, teams: false, loans: false },
  outcomes: [
    { id: 'attended', label: '听完', amount: { label: '学时', unit: '学时', choices: [2, 4], max: 8 } },
    { id: 'left', label: '提前离场', amount: null },
  ],
  form: [],
  states: { in: '已登记听讲' },
  why: ({ no }) => (no.endsWith('5') ? 'signup/not_in_audience' : null),
  columns: [{ title: '座次', value: ({ order }) => `第 ${order} 座` }],
  onOutcome: async (_ctx, _tx, _event, { person }, before, after) => {
    heard.push(`${person} ${before?.id ?? '-'} ${after?.id ?? '-'}`)
  },
}
