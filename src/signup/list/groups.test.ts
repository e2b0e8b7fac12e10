import type { MySignup } from '../../contract/signup'
import { groupsOf } from './groups'

const signup = (id: string, todo: MySignup['todo'], state: MySignup['state'] = null): MySignup => ({
  id,
  kind: { id: 'activity', label: '活动', verb: '报名' },
  title: id,
  phase: 'open',
  opensAt: '2026-12-01T00:00:00.000Z',
  closesAt: '2026-12-08T00:00:00.000Z',
  startsAt: null,
  place: '',
  state,
  stateLabel: '',
  offeredUntil: null,
  left: null,
  todo,
})

test('whoever waits finds it among the own, what is done or declined is behind one tap', () => {
  const groups = groupsOf([
    signup('有名额', 'answer', 'offered'),
    signup('可报', 'join'),
    signup('去', 'come', 'in'),
    signup('候补', 'none', 'waiting'),
    signup('不去', 'none', 'declined'),
  ])
  expect(groups.map(({ key, signups }) => [key, ...signups.map(({ id }) => id)])).toEqual([
    ['mine', '有名额', '去', '候补'],
    ['open', '可报'],
    ['rest', '不去'],
  ])
})

test('a group without anything is not there', () => {
  expect(groupsOf([])).toEqual([])
})
