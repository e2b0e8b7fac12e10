import { getMe, setUpBranch } from '../../../src/contract/identity'
import { listRoster, listSeats } from '../../../src/contract/roster'
import { startWorld, type World } from '../../platform/testing'
import { rosterHandlers } from '../roster'
import { meHandler } from './me'
import { setUpHandler } from './set-up'

const CODE = 'a-set-up-code'
const given = { code: CODE, staffNo: '２０１５００１', name: '闻人清', department: '综合办' }
let world: World
beforeAll(async () => {
  world = await startWorld([meHandler, setUpHandler, ...rosterHandlers])
})
afterAll(() => world.close())
afterEach(() => {
  delete process.env.UNION_HOME_SETUP_CODE
})

test('without a set-up code in the environment nobody can set up a branch', async () => {
  expect((await world.as('first').ask(getMe, {})).settingUp).toBeUndefined()
  expect(await world.as('first').code(setUpBranch, { ...given, code: 'anything' })).toBe(
    'identity/wrong_set_up_code',
  )
})

test('two who have the code at the same moment: one becomes the chair, and it works once', async () => {
  process.env.UNION_HOME_SETUP_CODE = CODE
  expect((await world.as('first').ask(getMe, {})).settingUp).toBe(true)
  expect(await world.as('first').code(setUpBranch, { ...given, code: 'wrong' })).toBe(
    'identity/wrong_set_up_code',
  )
  const codes = await Promise.all(
    ['first', 'second'].map((openid) => world.as(openid).code(setUpBranch, given)),
  )
  expect(codes.sort()).toEqual(['identity/already_set_up', 'ok'])
  const roles = await Promise.all(
    ['first', 'second'].map(async (openid) => (await world.as(openid).ask(getMe, {})).roles.join()),
  )
  expect(roles.sort()).toEqual(['member,chair,liaison', 'stranger'])
  const chair = world.as(roles[0] === 'stranger' ? 'second' : 'first')
  const [row] = (await chair.ask(listRoster, {})).rows
  expect(row).toMatchObject({ staffNo: '2015001', name: '闻人清', department: { name: '综合办' } })
  expect((await chair.ask(listSeats, {})).seats).toHaveLength(14)
})

test('five wrong codes an hour, then the right one has to wait', async () => {
  process.env.UNION_HOME_SETUP_CODE = CODE
  const tries = []
  for (let i = 0; i < 6; i++)
    tries.push(await world.as('guesser').code(setUpBranch, { ...given, code: 'no' }))
  expect(tries.at(-1)).toBe('identity/too_many_tries')
})
