import { listRoster, searchColleagues } from '../../../src/contract/roster'
import { dayOf } from '../../../src/contract/time'
import { inScope, visibleDepartments } from '../access'
import { unless } from '../can'
import { handle } from '../handler'
import { holdsOn } from '../identity/caller'
import { codeRefusal } from '../identity/may-bind'
import { departmentOn } from './membership'
import { matches } from './search'

const MOST_COLLEAGUES = 20

const list = handle(listRoster, async (ctx, { on = dayOf(ctx.now), department, search }) => {
  const [members, departments, seats, bindings] = await Promise.all([
    ctx.store.find('members', {}),
    visibleDepartments(ctx),
    ctx.store.find('seats', {}),
    ctx.store.find('bindings', {}, { fields: ['member'] }),
  ])
  const bound = new Set(bindings.map(({ member }) => member))
  const rows = members.flatMap((member) => {
    const where = departments.find(({ id }) => id === departmentOn(member, on))
    if (!where || !inScope(ctx, where.id) || (department && department !== where.id)) return []
    if (search && !matches(search, member)) return []
    return [
      {
        id: member._id,
        staffNo: member.staffNo,
        name: member.name,
        department: where,
        joinedOn: member.joinedOn,
        leftOn: member.leftOn,
        bound: bound.has(member._id),
        posts: seats
          .filter((seat) => seat.holder === member._id && holdsOn(seat, on))
          .map(({ title }) => title),
        can: { issueCode: unless(codeRefusal(ctx, member)) },
      },
    ]
  })
  const place = (id: string) => departments.findIndex((one) => one.id === id)
  rows.sort((a, b) => place(a.department.id) - place(b.department.id) || (a.staffNo < b.staffNo ? -1 : 1))
  return { on, rows, departments }
})

const searchHandler = handle(searchColleagues, async (ctx, { search }) => {
  const today = dayOf(ctx.now)
  const [members, departments] = await Promise.all([
    ctx.store.find('members', {}, { fields: ['name', 'pinyin', 'spells'] }),
    ctx.store.find('departments', {}),
  ])
  const people = members.flatMap((member) => {
    const where = departments.find(({ _id }) => _id === departmentOn(member, today))
    const found = where && member._id !== ctx.caller.member?._id && matches(search, member)
    return found ? [{ id: member._id, name: member.name, department: where.name }] : []
  })
  return { people: people.slice(0, MOST_COLLEAGUES) }
})

export const listHandlers = [list, searchHandler]
