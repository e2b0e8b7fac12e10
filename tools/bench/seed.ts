import tcb from '@cloudbase/node-sdk'
import type {
  BindingDoc,
  CampaignDoc,
  ClaimEntry,
  EntitlementDoc,
  MemberDoc,
} from '../../cloudfunctions/core/documents'
import { derived } from '../../cloudfunctions/core/roster/membership'
import { branchSeats, departmentSeats } from '../../cloudfunctions/core/roster/standard-seats'
import { createStore } from '../../cloudfunctions/platform/store'
import { sdkEnvironment } from '../../local/cloudbase/start'
import type { CampaignDraft } from '../../src/contract/campaign'
import { addDays, dayOf, instantOf } from '../../src/contract/time'

export const MEMBERS = 2000
export const STATIONS = 5
const DEPARTMENTS = 20
const BATCH = 500

/** The SDK as a function would have it, against one server. */
export function sdkFor(url: string): tcb.CloudBase {
  Object.assign(process.env, sdkEnvironment(url))
  return tcb.init({ env: 'local', serviceUrl: `${url}/admin` })
}

export const memberId = (i: number): string => `m_${String(i).padStart(4, '0')}`
export const openidOf = (i: number): string => `bench-${memberId(i)}`
const departmentId = (i: number): string => `d_${(i % DEPARTMENTS) + 1}`

function memberAt(i: number): MemberDoc {
  return {
    _id: memberId(i),
    staffNo: `${20150000 + i}`,
    name: `会员${i}`,
    pinyin: `huiyuan${i} hy${i}`,
    ...derived([{ department: departmentId(i), from: '2015-09-01', to: null }]),
    birthday: null,
    phone: null,
    version: 1,
    anonymisedOn: null,
  }
}

/** People, departments, posts and bindings; member 0 is the chair. */
export async function seedPeople(app: tcb.CloudBase): Promise<void> {
  const store = createStore(app.database())
  const departments = Array.from({ length: DEPARTMENTS }, (_, i) => ({
    _id: `d_${i + 1}`,
    name: `部门${i + 1}`,
    order: i + 1,
  }))
  const seats = [...branchSeats(), ...departments.flatMap(departmentSeats)].map((seat) =>
    seat._id === 'chair' ? { ...seat, holder: memberId(0), from: '2020-09-01' } : seat,
  )
  const members = Array.from({ length: MEMBERS }, (_, i) => memberAt(i))
  const bindings = members.map(
    ({ _id }, i): BindingDoc => ({
      _id: openidOf(i),
      kind: 'member',
      member: _id,
      boundAt: '2020-09-01T01:00:00.000Z',
    }),
  )
  await store.insert('departments', departments)
  await store.insert('seats', seats)
  for (let at = 0; at < MEMBERS; at += BATCH) {
    await store.insert('members', members.slice(at, at + BATCH))
    await store.insert('bindings', bindings.slice(at, at + BATCH))
  }
}

/** What is handed out: two goods, each counted at each of the stations. */
export function draftAt(now: string): CampaignDraft {
  const stations = Array.from({ length: STATIONS }, (_, i) => ({
    id: `s${i + 1}`,
    name: `领取点${i + 1}`,
    place: '',
    goods: [],
    pile: `p${i + 1}`,
  }))
  const goods = ['oil', 'cake'].map((id) => ({
    id,
    name: id === 'oil' ? '菜籽油' : '月饼',
    quantity: 1,
    unit: '份',
    uses: 1,
    options: [],
    defaultOption: null,
    joinedBy: null,
  }))
  const today = dayOf(now)
  return {
    title: '压力测试',
    note: '',
    goods,
    eligibleOn: today,
    departments: [],
    choosesUntil: instantOf(addDays(today, -2)),
    opensAt: instantOf(addDays(today, -1)),
    closesAt: instantOf(addDays(today, 5)),
    stations,
    stock: stations.flatMap(({ pile }) =>
      goods.map(({ id }) => ({ pile, goods: id, option: null, received: MEMBERS })),
    ),
    twoStep: false,
    proxyCap: 3,
    question: null,
  }
}

function pastClaim(draft: CampaignDraft, i: number): ClaimEntry {
  return {
    no: 1,
    nonce: `past-${i}-past`,
    state: 'done',
    lines: draft.goods.map(({ id }) => ({ goods: id, option: null, uses: 1, quantity: 1 })),
    actor: memberId(i),
    actorName: `会员${i}`,
    role: 'member',
    mode: 'self',
    station: 's1',
    pile: 'p1',
    takenBy: null,
    takenByName: null,
    answer: null,
    happenedAt: draft.opensAt,
    arrivedAt: draft.opensAt,
    offline: false,
    annulled: null,
  }
}

function pastEntitlement(campaign: string, draft: CampaignDraft, i: number): EntitlementDoc {
  const member = memberAt(i)
  return {
    _id: `${campaign}:${member._id}`,
    campaign,
    member: member._id,
    serial: i + 1,
    codeVersion: 1,
    staffNo: member.staffNo,
    name: member.name,
    pinyin: member.pinyin,
    department: member.department,
    departmentName: `部门${(i % DEPARTMENTS) + 1}`,
    lines: draft.goods.map(({ id }) => ({ goods: id, option: null, quantity: 1, uses: 1, used: 1 })),
    state: 'claimed',
    claims: [pastClaim(draft, i)],
    lastStation: 's1',
    lastAt: draft.opensAt,
    proxy: null,
    explanation: null,
    granted: null,
  }
}

/** Closed campaigns in which everybody has claimed. */
export async function seedPast(app: tcb.CloudBase, campaigns: number, now: string): Promise<void> {
  const store = createStore(app.database())
  for (let number = 1; number <= campaigns; number++) {
    const _id = `c_past${number}`
    const draft = draftAt(`${2000 + (number % 25)}-${now.slice(5)}`)
    const doc: CampaignDoc = {
      ...draft,
      _id,
      state: 'closed',
      version: 3,
      createdAt: draft.choosesUntil,
      publishedAt: draft.choosesUntil,
      closedAt: draft.closesAt,
      entitled: MEMBERS,
    }
    await store.insert('campaigns', [doc])
    const all = Array.from({ length: MEMBERS }, (_, i) => pastEntitlement(_id, draft, i))
    for (let at = 0; at < MEMBERS; at += BATCH) {
      await store.insert('entitlements', all.slice(at, at + BATCH))
    }
  }
}
