import type { BindingDoc, DepartmentDoc, MemberDoc, SeatDoc } from '../../cloudfunctions/core/documents'
import { derived, leave } from '../../cloudfunctions/core/roster/membership'
import { pinyinOf } from '../../cloudfunctions/core/roster/pinyin'
import { branchSeats, departmentSeats } from '../../cloudfunctions/core/roster/standard-seats'
import { dayOf } from '../../src/contract/time'

/**
 * An invented branch with the figures of a real one: eight departments, 70 people in the first half of the
 * year and 55 since 1 July. Names are made up from lists; two people share one.
 */
const DEPARTMENTS = ['综合办', '教务办', '学生办', '计算机系', '机电系', '经管系', '基础部', '实训中心']
const FIRST_HALF = 70
const LEFT = 15
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶']
const GIVEN = ['文静', '建国', '晓雨', '志远', '思齐', '海燕', '明哲', '雅琴', '立新', '若兰', '子谦']

export interface Organisation {
  departments: DepartmentDoc[]
  members: MemberDoc[]
  seats: SeatDoc[]
  bindings: BindingDoc[]
  /** The day on which 15 people left. */
  leavingDay: string
}

const nameOf = (i: number): string => `${SURNAMES[(i * 7) % SURNAMES.length]}${GIVEN[(i * 3) % GIVEN.length]}`

/** The latest 1 July that has passed. */
export function lastJuly(now: string): string {
  const today = dayOf(now)
  const year = Number(today.slice(0, 4))
  return today >= `${year}-07-01` ? `${year}-07-01` : `${year - 1}-07-01`
}

function memberAt(i: number, leavingDay: string): MemberDoc {
  // The sixth and the fifteenth are namesakes, in different departments.
  const name = nameOf(i === 14 ? 5 : i)
  const joined = `${2009 + (i % 12)}-09-01`
  const department = `d_${(i % DEPARTMENTS.length) + 1}`
  const spells = [{ department, from: joined, to: null }]
  const leaves = i >= FIRST_HALF - LEFT
  return {
    _id: `m_${String(i + 1).padStart(3, '0')}`,
    staffNo: `${joined.slice(0, 4)}${String(i + 1).padStart(3, '0')}`,
    name,
    pinyin: pinyinOf(name),
    ...derived(leaves ? leave(spells, leavingDay) : spells),
    birthday: i % 9 === 4 ? null : `19${75 + (i % 20)}-${String((i % 12) + 1).padStart(2, '0')}-15`,
    phone: null,
    version: 1,
    anonymisedOn: null,
  }
}

const POSTS: Record<string, number> = {
  chair: 0,
  'committee:publicity': 1,
  'committee:culture': 2,
  dean: 8,
  secretary: 9,
  custodian: 11,
}

function holderOf(seat: SeatDoc): number | null {
  if (seat.kind === 'deputy') return null
  if (seat.kind === 'delegate') return 24 + Number(seat._id.split(':')[1])
  // The liaison is the third who works in the department: m_017 … m_024, the training centre last.
  if (seat.department) return 16 + Number(seat.department.slice(2)) - 1
  return POSTS[seat._id] ?? null
}

const BOUND: Record<string, number> = {
  'demo-chair': 0,
  'demo-liaison': 23,
  'demo-member': 3,
  'demo-dean': 8,
  'demo-secretary': 9,
  'demo-custodian': 11,
}

export function organisation(now: string): Organisation {
  const leavingDay = lastJuly(now)
  const members = Array.from({ length: FIRST_HALF }, (_, i) => memberAt(i, leavingDay))
  const departments = DEPARTMENTS.map((name, i) => ({ _id: `d_${i + 1}`, name, order: i + 1 }))
  const from = `${Number(leavingDay.slice(0, 4)) - 1}-09-01`
  const held = (seat: SeatDoc): SeatDoc => {
    const index = holderOf(seat)
    const holder = index === null ? undefined : members[index]
    return holder ? { ...seat, holder: holder._id, from } : seat
  }
  const bind = (_id: string, member: string, kind: BindingDoc['kind'] = 'member'): BindingDoc => ({
    _id,
    kind,
    member,
    boundAt: `${from}T01:00:00.000Z`,
  })
  const personas = Object.entries(BOUND).map(([openid, index]) => bind(openid, members[index]?._id ?? ''))
  const taken = new Set(personas.map(({ member }) => member))
  const others = members
    .filter(({ _id, leftOn }) => leftOn === null && !taken.has(_id) && _id < 'm_048')
    .map(({ _id }) => bind(`demo-${_id}`, _id))
  return {
    departments,
    members,
    seats: [...branchSeats(), ...departments.flatMap(departmentSeats)].map(held),
    bindings: [...personas, ...others, bind('demo-student', 's_001', 'student')],
    leavingDay,
  }
}
