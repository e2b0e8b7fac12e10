import type { DepartmentDoc, MemberDoc, SeatDoc, Spell } from '../../documents'
import { departmentOn, derived, leave, move } from '../membership'
import { pinyinOf } from '../pinyin'
import type { Entry, Note } from './read'

export type Kind = 'joined' | 'left' | 'moved' | 'corrected'
/** What the import does to one member; `before` is null for somebody new. */
export interface Change {
  kind: Kind
  before: MemberDoc | null
  after: MemberDoc
  department: string
  detail: string
}
export interface Diff {
  changes: Change[]
  unchanged: number
  newDepartments: DepartmentDoc[]
  warnings: Note[]
}
interface Roster {
  members: readonly MemberDoc[]
  departments: readonly DepartmentDoc[]
  seats: readonly SeatDoc[]
}
/** More leavers than this share of the roster look like a part of the list, not like a term's end. */
const MANY_LEAVERS = 0.3

function departmentsWith(entries: readonly Entry[], known: readonly DepartmentDoc[]): DepartmentDoc[] {
  const names = [...new Set(entries.map(({ department }) => department))].filter(Boolean)
  const last = Math.max(0, ...known.map(({ order }) => order))
  const used = new Set(known.map(({ _id }) => _id))
  let number = 0
  const freeId = () => {
    do number++
    while (used.has(`d_${number}`))
    return `d_${number}`
  }
  return names
    .filter((name) => !known.some((one) => one.name === name))
    .map((name, i) => ({ _id: freeId(), name, order: last + 1 + i }))
}

const newcomer = (entry: Entry, department: string, on: string, _id: string): MemberDoc => ({
  _id,
  staffNo: entry.staffNo,
  name: entry.name,
  pinyin: pinyinOf(entry.name),
  ...derived([{ department, from: entry.joinedOn ?? on, to: entry.leftOn }]),
  birthday: entry.birthday,
  phone: entry.phone,
  version: 0,
  anonymisedOn: null,
})

/** Moves somebody on `on`; a day of leaving that was known stays. */
const moveUntil = ({ spells }: MemberDoc, department: string, on: string, end: string | null): Spell[] => {
  const moved = move(spells, department, on)
  return end ? leave(moved, end) : moved
}

/** What the file says differently about somebody; an empty cell says nothing. */
function corrections(before: MemberDoc, entry: Entry): { after: MemberDoc; details: string[] } {
  const details: string[] = []
  let after = before
  const set = (label: string, key: 'name' | 'birthday' | 'phone', value: string | null) => {
    if (!value || value === before[key]) return
    details.push(`${label} ${before[key] ?? '未记录'} → ${value}`)
    after = { ...after, [key]: value }
  }
  set('姓名', 'name', entry.name)
  set('生日', 'birthday', entry.birthday)
  set('手机号', 'phone', entry.phone)
  const [first, ...later] = before.spells
  if (entry.joinedOn && first && entry.joinedOn !== first.from && (!first.to || entry.joinedOn < first.to)) {
    details.push(`入会日期 ${first.from} → ${entry.joinedOn}`)
    after = { ...after, ...derived([{ ...first, from: entry.joinedOn }, ...later]) }
  }
  return { after: { ...after, pinyin: pinyinOf(after.name) }, details }
}

/** Whose post will need somebody else: the holder leaves, or moves out of the department. */
const orphaned = (changes: readonly Change[], seats: readonly SeatDoc[]): Note[] =>
  changes.flatMap(({ kind, after }) =>
    seats
      .filter(({ holder }) => holder === after._id)
      .filter(({ department }) => kind === 'left' || (kind === 'moved' && department !== null))
      .map(({ title }) => ({ cell: '', message: `${after.name} 是${title}，导入后请指定接任的人` })),
  )

/**
 * What the file changes as of `on`: whoever is not in it has left, whoever is new has joined.
 * @param newId makes the id of a newcomer
 */
export function diffRoster(
  entries: readonly Entry[],
  { members, departments, seats }: Roster,
  on: string,
  newId: () => string,
): Diff {
  const newDepartments = departmentsWith(entries, departments)
  const all = [...departments, ...newDepartments]
  const nameOf = (id: string | null) => all.find(({ _id }) => _id === id)?.name ?? ''
  const changes: Change[] = []
  const warnings: Note[] = newDepartments.map(({ name }) => ({
    cell: '',
    message: `将新建部门「${name}」，导入后请指定联络员`,
  }))
  let unchanged = 0
  const left = (before: MemberDoc, day: string, after = before) => {
    const spells = leave(before.spells, day)
    // Whoever joined that very day was never a member: an empty spell keeps the trace.
    const none = before.spells.slice(0, 1).map((spell) => ({ ...spell, to: spell.from }))
    const gone = { ...after, ...derived(spells.length > 0 ? spells : none) }
    changes.push({
      kind: 'left',
      before,
      after: gone,
      department: nameOf(before.department),
      detail: `${day} 离开`,
    })
  }
  const numbers = new Set(entries.map(({ staffNo }) => staffNo))
  for (const before of members) {
    if (departmentOn(before, on) !== null && !numbers.has(before.staffNo)) left(before, on)
  }
  for (const entry of entries) {
    const department = all.find(({ name }) => name === entry.department)?._id ?? ''
    const before = members.find(({ staffNo }) => staffNo === entry.staffNo)
    const leaves = entry.gone || (entry.leftOn !== null && entry.leftOn <= on)
    const leavesLater = !leaves && entry.leftOn !== null && entry.leftOn !== before?.leftOn
    if (!before) {
      if (leaves) continue
      const after = newcomer(entry, department, on, newId())
      changes.push({
        kind: 'joined',
        before: null,
        after,
        department: entry.department,
        detail: `${after.joinedOn} 加入`,
      })
      continue
    }
    const current = departmentOn(before, on)
    const { after, details } = corrections(before, entry)
    if (details.some((detail) => detail.startsWith('姓名'))) {
      warnings.push({ cell: entry.cell, message: `工号 ${entry.staffNo} ${details[0]}，请确认没有用错工号` })
    }
    const comes = before.joinedOn > on
    if (leaves && current === null) unchanged++
    else if ((leaves || leavesLater) && current !== null) left(before, entry.leftOn ?? on, after)
    else if (current === null && !comes) {
      const back = { ...after, ...derived(moveUntil(after, department, on, entry.leftOn)) }
      changes.push({
        kind: 'joined',
        before,
        after: back,
        department: entry.department,
        detail: `${on} 重新加入`,
      })
    } else if (current !== department && !comes) {
      const moved = { ...after, ...derived(moveUntil(after, department, on, before.leftOn)) }
      const detail = [`${nameOf(current)} → ${entry.department}`, ...details].join('；')
      changes.push({ kind: 'moved', before, after: moved, department: entry.department, detail })
    } else if (details.length > 0) {
      changes.push({
        kind: 'corrected',
        before,
        after,
        department: entry.department,
        detail: details.join('；'),
      })
    } else unchanged++
  }
  warnings.push(...orphaned(changes, seats))
  const leavers = changes.filter(({ kind }) => kind === 'left').length
  const present = members.filter((member) => departmentOn(member, on) !== null).length
  if (present > 0 && leavers / present > MANY_LEAVERS) {
    warnings.push({ cell: '', message: `将有 ${leavers} 人离开，占在册的三成以上，请确认上传的是全员名册` })
  }
  return { changes, unchanged, newDepartments, warnings }
}
