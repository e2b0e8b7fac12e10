import { type Branch, startBranch } from '../../../local/demo/testing'
import { getPreferences } from '../../../src/contract/reminder'

let branch: Branch
beforeAll(async () => {
  branch = await startBranch()
})
afterAll(() => branch.close())

test('what the committee alone is told of, no other member is asked about', async () => {
  const wishesOf = async (persona: string) =>
    (await branch.as(persona).ask(getPreferences, {})).kinds.map(({ kind }) => kind)
  const committees = ['condolence.approval', 'signup.report']
  expect(await wishesOf('demo-chair')).toEqual(expect.arrayContaining(committees))
  expect((await wishesOf('demo-member')).filter((kind) => committees.includes(kind))).toEqual([])
})
