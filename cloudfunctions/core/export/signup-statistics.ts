import { showFull } from '../../../src/contract/time'
import type { DepartmentDoc } from '../documents'
import type { EnrolmentDoc, SignupEventDoc } from '../signup/documents'
import type { SignupKind } from '../signup/kind'
import { STUDENTS } from '../signup/person'
import { stateLabel } from '../signup/shown'
import type { Table } from './tables'

interface Figures {
  docs: readonly EnrolmentDoc[]
  /** Members of the audience by department. */
  audience: ReadonlyMap<string, readonly unknown[]>
  departments: readonly DepartmentDoc[]
}
interface Measure {
  title: string
  of(docs: readonly EnrolmentDoc[]): number
}

const count = (docs: readonly EnrolmentDoc[], is: (doc: EnrolmentDoc) => boolean): number =>
  docs.filter(is).length

/** Share of the roster in per cent, to one decimal; of no roster there is none. */
const shareOf = (members: number | '', own: readonly EnrolmentDoc[]): number | '' =>
  members ? Math.round((count(own, ({ state }) => state === 'in') / members) * 1000) / 10 : ''

/** What is counted of a group of people, in the words of the kind. */
function measuresOf(kind: SignupKind): Measure[] {
  const state = (wanted: EnrolmentDoc['state'], there: boolean): Measure[] =>
    there
      ? [{ title: stateLabel(kind, wanted), of: (docs) => count(docs, (doc) => doc.state === wanted) }]
      : []
  const outcomes = kind.outcomes.flatMap(({ id, label, amount }): Measure[] => {
    const own = (docs: readonly EnrolmentDoc[]) => docs.filter(({ outcome }) => outcome?.id === id)
    const people: Measure = { title: `${label}（人）`, of: (docs) => own(docs).length }
    if (!amount) return [people]
    const sum: Measure = {
      title: `${amount.label}（${amount.unit}）`,
      of: (docs) => own(docs).reduce((all, { outcome }) => all + (outcome?.amount ?? 0), 0),
    }
    return [people, sum]
  })
  return [
    ...state('in', true),
    ...state('waiting', kind.has.waiting),
    ...state('own', kind.own !== null),
    ...state('declined', kind.decline !== null),
    ...(kind.has.sessions
      ? [
          {
            title: '到场',
            of: (docs: readonly EnrolmentDoc[]) => count(docs, (doc) => doc.checkedInAt !== null),
          },
        ]
      : []),
    ...outcomes,
  ]
}

function byDepartment(
  event: SignupEventDoc,
  kind: SignupKind,
  { docs, audience, departments }: Figures,
): Table {
  const measures = measuresOf(kind)
  const row = (name: string, members: number | '', quota: number | '', own: readonly EnrolmentDoc[]) => [
    name,
    members,
    ...(kind.has.quotas ? [quota] : []),
    ...measures.map(({ of }) => of(own)),
    ...(kind.has.year ? [shareOf(members, own)] : []),
  ]
  const staff = [...departments]
    .sort((a, b) => a.order - b.order)
    .map(({ _id, name }) => ({
      name,
      members: audience.get(_id)?.length ?? 0,
      quota: event.quotas.find(({ department }) => department === _id)?.places ?? 0,
      own: docs.filter(({ department }) => department === _id),
    }))
    .filter(({ members, own }) => members + own.length > 0)
  const students = docs.filter(({ department }) => department === STUDENTS.id)
  const sum = (of: (one: (typeof staff)[number]) => number) => staff.reduce((all, one) => all + of(one), 0)
  return {
    name: '按部门',
    title: `${event.title}　在册人数截至 ${event.rosterOn}`,
    columns: [
      { title: '部门', width: 16 },
      { title: '在册人数', width: 10 },
      ...(kind.has.quotas ? [{ title: '名额', width: 8 }] : []),
      ...measures.map(({ title }) => ({ title, width: 14 })),
      ...(kind.has.year ? [{ title: '占在册（%）', width: 12 }] : []),
    ],
    rows: [
      ...staff.map(({ name, members, quota, own }) => row(name, members, quota, own)),
      ...(event.audience === 'staff' ? [] : [row(STUDENTS.name, '', '', students)]),
      row(
        '合计',
        sum(({ members }) => members),
        sum(({ quota }) => quota),
        docs,
      ),
    ],
  }
}

function bySession(event: SignupEventDoc, kind: SignupKind, docs: readonly EnrolmentDoc[]): Table {
  const measures = measuresOf(kind)
  return {
    name: '按场次',
    title: event.title,
    columns: [
      { title: '场次', width: 16 },
      { title: '时间' },
      { title: '地点' },
      { title: '名额', width: 8 },
      ...measures.map(({ title }) => ({ title, width: 14 })),
    ],
    rows: event.sessions.map(({ key, title, startsAt, place, capacity }) => [
      title,
      showFull(startsAt),
      place,
      capacity ?? '不限',
      ...measures.map(({ of }) => of(docs.filter(({ session }) => session === key))),
    ]),
  }
}

/** Head counts and sums, no names: what is handed on to the school union. Pure. */
export const statisticsOf = (event: SignupEventDoc, kind: SignupKind, figures: Figures): Table[] => [
  byDepartment(event, kind, figures),
  ...(kind.has.sessions ? [bySession(event, kind, figures.docs)] : []),
]
