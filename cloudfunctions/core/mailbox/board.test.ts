import {
  draftPublic,
  findSimilar,
  listProposed,
  listPublished,
  moveLetter,
  openLetter,
  publishLetter,
  withdrawLetter,
} from '../../../src/contract/office'
import { likeness } from './board'
import { type Mailbox, startMailbox } from './testing'

let box: Mailbox
beforeAll(async () => {
  box = await startMailbox()
  for (const openid of ['demo-chair', 'demo-m_002']) box.wechat.visit(openid)
})
afterAll(() => box.close())

const answered = async (publish: boolean) => {
  const { id = '' } = await box.write({
    addressee: 'union',
    publish,
    text: '我是五号楼的小冯，建议多放一台饮水机。',
  })
  await box.chair.ask(moveLetter, { id, move: 'accept' })
  await box.chair.ask(moveLetter, { id, move: 'answer', words: '下月安装。' })
  return id
}
const words = { title: '饮水机', text: '建议多放一台饮水机。', answer: '下月安装。' }

test('an answer is published by two people, redacted, and shows nothing of the letter beside it', async () => {
  const id = await answered(true)
  const committee = box.as('demo-m_002')
  expect(await box.chair.code(publishLetter, { id })).toBe('mailbox/not_found')
  await box.chair.ask(draftPublic, { id, ...words })
  expect(await box.chair.code(publishLetter, { id })).toBe('mailbox/second_person')
  await committee.ask(publishLetter, { id })
  const { letters } = await box.as('demo-stranger').ask(listPublished, { words: '饮水机 安装' })
  expect(letters).toMatchObject([{ ...words, day: '2026-09-25' }])
  expect(JSON.stringify(letters)).not.toMatch(new RegExp(`小冯|${id}`))
  expect((await box.student.ask(findSimilar, { text: '能不能再放一台饮水机？' })).letters).toHaveLength(1)
  expect((await box.student.ask(findSimilar, { text: '操场晚上太黑' })).letters).toHaveLength(0)

  // A mended draft leaves the board until somebody else has looked; both versions are kept.
  await committee.ask(draftPublic, { id, ...words, title: '增设饮水机' })
  expect((await box.student.ask(listPublished, { words: '' })).letters).toEqual([])
  await box.chair.ask(publishLetter, { id })
  expect((await box.chair.ask(openLetter, { id })).drafts.map(({ title }) => title)).toEqual([
    '饮水机',
    '增设饮水机',
  ])
  await box.chair.ask(withdrawLetter, { id, reason: '有误' })
  expect((await box.student.ask(listPublished, { words: '' })).letters).toEqual([])
})

test('what the content check does not pass is not published, nor what it could not look at', async () => {
  const id = await answered(true)
  const committee = box.as('demo-m_002')
  await box.chair.ask(draftPublic, { id, ...words, answer: '可以代开发票。' })
  expect(await committee.code(publishLetter, { id })).toBe('content/unfit')
  await box.chair.ask(draftPublic, { id, ...words })
  const unknown = box.as('demo-m_003')
  await box.seat('committee:culture', 'm_003')
  expect(await unknown.code(publishLetter, { id })).toBe('content/unchecked')
})

test('the dean’s answer is looked at by another desk, which sees the draft and not the letter; whoever is concerned sees neither', async () => {
  const { id = '' } = await box.write({ publish: true, about: { desks: ['secretary'], members: [] } })
  await box.dean.ask(moveLetter, { id, move: 'accept' })
  await box.dean.ask(moveLetter, { id, move: 'answer', words: '下月安装。' })
  await box.dean.ask(draftPublic, { id, ...words })
  for (const person of [box.dean, box.secretary]) {
    expect((await person.ask(listProposed, {})).drafts.map((one) => one.id)).not.toContain(id)
  }
  expect(await box.secretary.code(publishLetter, { id })).toBe('mailbox/not_found')
  const committee = box.as('demo-m_002')
  const { drafts } = await committee.ask(listProposed, {})
  expect(drafts.find((one) => one.id === id)).toMatchObject({ ...words, desk: '院长' })
  expect(await committee.code(openLetter, { id })).toBe('mailbox/not_found')
  await committee.ask(publishLetter, { id })
  expect(await committee.code(publishLetter, { id })).toBe('mailbox/wrong_state')
})

test('without the writer’s consent nothing can be published', async () => {
  const id = await answered(false)
  expect(await box.chair.code(draftPublic, { id, ...words })).toBe('mailbox/no_consent')
})

test.each([
  ['the same matter in other words', '图书馆晚上能不能开到十点', '建议图书馆晚上开到十点', true],
  ['another matter', '图书馆晚上能不能开到十点', '食堂的菜太咸', false],
  ['nothing to compare', '', '食堂', false],
])('%s', (_why, a, b, alike) => {
  expect(likeness(a, b) >= 0.3).toBe(alike)
})
