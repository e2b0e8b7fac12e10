import { readLetter } from '../../../src/contract/mailbox'
import {
  exportLetters,
  letterStatistics,
  listAsked,
  listLetters,
  moveLetter,
  openLetter,
  searchLetters,
} from '../../../src/contract/office'
import { type Mailbox, prove, startMailbox } from './testing'

let box: Mailbox
beforeEach(async () => {
  box = await startMailbox()
})
afterEach(() => box.close())

const YEAR = { from: '2026-01-01', to: '2026-12-31' }
const about = (desks: string[], members: string[] = []) => ({ desks, members })

test('an anonymous complaint about the dean cannot be found by the dean by any action, count or export', async () => {
  const { receipt = '', desk } = await box.write({
    kind: 'complain',
    mode: 'anonymous',
    title: '关于院长的采购',
    about: about(['dean']),
  })
  expect(desk).toBe('书记')
  const [doc] = await box.store.find('letters', {})
  const id = doc?._id ?? ''
  const { dean, secretary } = box
  expect(await secretary.ask(openLetter, { id })).toMatchObject({ who: '匿名', text: expect.any(String) })
  await secretary.ask(moveLetter, { id, move: 'accept' })

  expect(await dean.ask(listLetters, {})).toEqual({ letters: [], more: false })
  expect(await dean.ask(listLetters, { month: '2026-09' })).toEqual({ letters: [], more: false })
  expect(await dean.ask(searchLetters, { words: '采购' })).toEqual({ letters: [], more: false })
  expect(await dean.code(openLetter, { id })).toBe('mailbox/not_found')
  expect(await dean.code(moveLetter, { id, move: 'answer', words: '没有的事' })).toBe('mailbox/not_found')
  expect(await dean.code(moveLetter, { id: 'no-such-letter', move: 'answer', words: '' })).toBe(
    'mailbox/not_found',
  )
  expect((await dean.ask(letterStatistics, YEAR)).received).toBe(0)
  expect((await dean.ask(exportLetters, { ...YEAR, purpose: '看看' })).count).toBe(0)
  const own = await box.student.ask(readLetter, { key: { receipt }, proof: await prove(box.student) })
  expect(own).toMatchObject({ state: 'accepted', title: '关于院长的采购' })
})

test('the dean stays out as a person, also after moving to another desk', async () => {
  await box.write({ mode: 'anonymous', addressee: 'secretary', about: about(['dean']) })
  await box.seat('committee:publicity', 'm_009')
  await box.write({ addressee: 'union', about: about(['dean']) })
  expect(await box.dean.ask(listLetters, {})).toEqual({ letters: [], more: false })
  await box.seat('secretary', 'm_009')
  expect(await box.dean.ask(listLetters, {})).toEqual({ letters: [], more: false })
})

test('a colleague complained of keeps the own department out, which cannot be chosen for handling either', async () => {
  const { id = '' } = await box.write({ kind: 'complain', about: about([], ['m_018']) })
  await box.dean.ask(moveLetter, { id, move: 'accept' })
  const { targets } = await box.dean.ask(openLetter, { id })
  expect(targets.map(({ id: one }) => one)).not.toContain('d_2')
  expect(await box.dean.code(moveLetter, { id, move: 'forward', to: 'd_2' })).toBe('mailbox/concerned')
  expect(await box.as('demo-m_018').code(openLetter, { id })).toBe('mailbox/not_found')
})

test('whoever complains about all three desks is told where to go instead', async () => {
  await expect(box.write({ about: about(['dean', 'secretary', 'union']) })).rejects.toThrow('mailbox/no_desk')
})

test('a request about the identity behind a letter does not reach a custodian whom it is about', async () => {
  await box.write({ kind: 'complain', mode: 'confidential', about: about([], ['m_012']) })
  expect(await box.custodian.ask(listAsked, {})).toEqual({ asked: [] })
})
