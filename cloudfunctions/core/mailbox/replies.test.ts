import { readLetter } from '../../../src/contract/mailbox'
import { moveLetter } from '../../../src/contract/office'
import { listReplies, saveReplies } from '../../../src/contract/replies'
import { type Mailbox, startMailbox } from './testing'

let box: Mailbox
beforeAll(async () => {
  box = await startMailbox()
})
afterAll(() => box.close())

const AUTO = { state: 'waiting', kind: null, text: '来信收悉，五个工作日内答复。', auto: true } as const

test('what a desk says by itself is said once at its step, the words for the very kind before those for all', async () => {
  const own = { ...AUTO, kind: 'complain', text: '举报已收到，将依规核查。' } as const
  const accepted = { ...AUTO, state: 'accepted', text: '已受理。' } as const
  await box.dean.ask(saveReplies, { desk: 'dean', replies: [AUTO, own, accepted] })
  const { id = '' } = await box.write()
  const { id: complaint = '' } = await box.write({ kind: 'complain' })
  await box.dean.ask(moveLetter, { id, move: 'accept' })
  const said = async (letter: string) =>
    (await box.writer.ask(readLetter, { key: { id: letter } })).turns.map(({ text }) => text)
  expect(await said(id)).toEqual(['来信收悉，五个工作日内答复。（自动回复）', '已受理。（自动回复）'])
  expect(await said(complaint)).toEqual(['举报已收到，将依规核查。（自动回复）'])
})

test('a desk keeps its own words: nobody else sees or changes them, and two automatic ones for a step are refused', async () => {
  expect(await box.secretary.ask(listReplies, {})).toEqual({ desks: [{ id: 'secretary', replies: [] }] })
  expect(await box.secretary.code(saveReplies, { desk: 'dean', replies: [] })).toBe('mailbox/not_yours')
  expect(await box.dean.code(saveReplies, { desk: 'dean', replies: [AUTO, AUTO] })).toBe('mailbox/one_auto')
})
