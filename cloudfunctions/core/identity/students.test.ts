import { type Branch, startBranch } from '../../../local/demo/testing'
import { bindStudent, getMe, unbindStudent } from '../../../src/contract/identity'
import { sendLetter } from '../../../src/contract/mailbox'
import { openLetter } from '../../../src/contract/office'

let branch: Branch
beforeAll(async () => {
  branch = await startBranch()
})
afterAll(() => branch.close())

const WHO = { studentNo: 'a2023001', name: '闻人小满' }

test('a student registers, writes under the own name, and the reader sees who says so', async () => {
  const student = branch.as('o-a-student')
  const me = await student.ask(bindStudent, WHO)
  expect(me).toMatchObject({ roles: ['student'], student: { studentNo: 'A2023001', name: '闻人小满' } })
  const letter = {
    addressee: 'dean',
    kind: 'suggest',
    mode: 'named',
    title: '自习室',
    text: '请晚点关门。',
  } as const
  const { id = '' } = await student.ask(sendLetter, { letter, nonce: 'n'.repeat(32) })
  expect((await branch.as('demo-dean').ask(openLetter, { id })).who).toBe('闻人小满 · 学生 A2023001')
})

test('a number belongs to one account, also of forty phones at the same moment; released, it is free', async () => {
  const phones = Array.from({ length: 40 }, (_, i) => branch.as(`o-phone-${i}`))
  const codes = await Promise.all(
    phones.map((phone) => phone.code(bindStudent, { ...WHO, studentNo: 'B2023002' })),
  )
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(new Set(codes)).toEqual(new Set(['ok', 'identity/number_taken']))
  const first = phones[codes.indexOf('ok')]
  expect((await first?.ask(unbindStudent, { studentNo: 'b2023002' }))?.roles).toEqual(['stranger'])
  expect(await branch.as('o-another').code(bindStudent, { ...WHO, studentNo: 'B2023002' })).toBe('ok')
})

test('colleagues do not register as students, and after five tries an hour must pass', async () => {
  expect(await branch.as('demo-member').code(bindStudent, WHO)).toBe('system/forbidden')
  const thief = branch.as('o-thief')
  for (let i = 0; i < 5; i++) expect(await thief.code(bindStudent, WHO)).toBe('identity/number_taken')
  expect(await thief.code(bindStudent, WHO)).toBe('identity/too_many_tries')
  expect((await thief.ask(getMe, {})).roles).toEqual(['stranger'])
})
