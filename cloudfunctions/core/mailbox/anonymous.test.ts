import {
  changeReceipt,
  finishFile,
  putPiece,
  readLetter,
  sayMore,
  sendLetter,
} from '../../../src/contract/mailbox'
import { getLetterFile, openLetter } from '../../../src/contract/office'
import { tattling, tells } from './pictures'
import { eraseOldLetters, removeLeftovers } from './sweep'
import { type Mailbox, prove, startMailbox } from './testing'

let box: Mailbox
beforeAll(async () => {
  box = await startMailbox()
})
afterAll(() => box.close())

const LETTER = {
  addressee: 'union',
  kind: 'report',
  mode: 'anonymous',
  title: '宿舍热水',
  text: '三号楼热水时有时无。',
} as const
const FILE = 'f'.repeat(24)

async function upload(bytes: Uint8Array, file = FILE) {
  const half = Math.ceil(bytes.length / 6) * 3
  const parts = [bytes.slice(0, half), bytes.slice(half)]
  for (const [no, part] of parts.entries()) {
    await box.student.ask(putPiece, { file, no, base64: Buffer.from(part).toString('base64') })
  }
  return box.student.ask(finishFile, { file, pieces: parts.length, anonymous: true })
}

test('the receipt alone opens the letter; sent again it is the same letter; a new receipt kills the old one', async () => {
  const { student } = box
  const file = await upload(tattling('jpg'))
  const proof = await prove(student)
  const sending = { letter: { ...LETTER, files: [file.id] }, nonce: 'a-letter-nonce'.padEnd(32, 'x'), proof }
  const { receipt = '', id } = await student.ask(sendLetter, sending)
  expect([receipt, id]).toEqual([expect.stringMatching(/^\d{16}$/), undefined])
  // The answer was lost: the phone sends the same again, its proof already spent.
  expect(await student.ask(sendLetter, sending)).toMatchObject({ receipt })
  expect(await box.store.count('letters', {})).toBe(1)

  const spaced = receipt.replace(/(\d{4})(?=\d)/g, '$1 ')
  const stranger = box.as('demo-stranger')
  const seen = await stranger.ask(readLetter, { key: { receipt: spaced }, proof: await prove(stranger) })
  expect(seen).toMatchObject({ title: '宿舍热水', files: [{ bytes: file.bytes }] })
  await student.ask(sayMore, {
    key: { receipt },
    proof: await prove(student),
    text: '五号楼也是。',
    nonce: 'say-more-nonce',
  })
  const changed = await student.ask(changeReceipt, {
    receipt,
    proof: await prove(student),
    nonce: 'a-change-nonce'.padEnd(32, 'x'),
  })
  expect(changed.receipt).not.toBe(receipt)
  const old = { key: { receipt }, proof: await prove(student) }
  expect(await student.code(readLetter, old)).toBe('mailbox/wrong_receipt')
  const fresh = { key: { receipt: changed.receipt }, proof: await prove(student) }
  expect((await student.ask(readLetter, fresh)).turns).toHaveLength(1)

  const [doc] = await box.store.find('letters', {})
  const picture = await box.chair.ask(getLetterFile, { id: doc?._id ?? '', file: file.id })
  expect(tells(Buffer.from(picture.base64, 'base64'))).toBe(false)
  expect(await box.dean.code(getLetterFile, { id: doc?._id ?? '', file: file.id })).toBe('mailbox/not_found')
})

test('every guess costs a second of work, and an answer counts once, today, for the challenge that was given', async () => {
  const { student } = box
  const key = { receipt: '1234567812345678' }
  expect(await student.code(readLetter, { key })).toBe('mailbox/proof')
  const proof = await prove(student)
  expect(await student.code(readLetter, { key, proof: { ...proof, answer: proof.answer + 1 } })).toBe(
    'mailbox/proof',
  )
  expect(await student.code(readLetter, { key, proof })).toBe('mailbox/wrong_receipt')
  expect(await student.code(readLetter, { key, proof })).toBe('mailbox/proof')
  const forged = { challenge: `2026-09-25.${'a'.repeat(20)}.${'0'.repeat(32)}`, answer: 1 }
  expect(await student.code(readLetter, { key, proof: forged })).toBe('mailbox/proof')
})

test('a letter by name cannot be opened by the id alone, nor by somebody else', async () => {
  const { id = '' } = await box.write()
  expect(await box.as('demo-m_006').code(readLetter, { key: { id } })).toBe('mailbox/not_found')
  expect(await box.student.code(readLetter, { key: { id } })).toBe('mailbox/not_found')
})

test.each([
  ['a program', Buffer.from('MZ....'), 'mailbox/file_type'],
  ['a PDF, in whose depths an author is named', Buffer.from('%PDF-1.7 ...'), 'mailbox/file_type'],
  ['a broken picture', tattling('jpg').slice(0, 60), 'mailbox/file_damaged'],
])('%s is refused in an anonymous letter', async (_what, bytes, code) => {
  await expect(upload(new Uint8Array(bytes), `${code.length}`.padEnd(24, 'z'))).rejects.toThrow(code)
})

test('in the database nothing can be read: no word, no name, no account, no finer time than the day', async () => {
  await box.write({ kind: 'complain', text: '张三贪污', about: { desks: [], members: ['m_006'] } })
  const all = await Promise.all(
    (['letters', 'letter_files', 'letter_pieces', 'letter_log', 'spent_proofs'] as const).map((name) =>
      box.store.find(name, {}),
    ),
  )
  const text = JSON.stringify(all)
  for (const secret of [
    'demo-',
    'm_00',
    '热水',
    '贪污',
    'union',
    'complain',
    'anonymous',
    'accepted',
    'T04:',
  ]) {
    expect([secret, text.includes(secret)]).toEqual([secret, false])
  }
  const lines = JSON.stringify(box.lines)
  expect(lines).not.toMatch(/demo-student|demo-m_005|热水|贪污/)
})

test('two years later a letter goes with its files and its log, and one line tells that it did', async () => {
  const [doc] = await box.store.find('letter_files', { letter: { gt: '' } }, { limit: 1 })
  await box.chair.code(openLetter, { id: doc?.letter ?? '' })
  const night = () => {
    box.clock.now = '2028-12-01T19:40:00.000Z'
    return box.runTimer(eraseOldLetters, removeLeftovers)
  }
  const before = await box.store.count('letters', {})
  await night()
  for (const name of ['letters', 'letter_files', 'letter_pieces', 'letter_log', 'spent_proofs'] as const) {
    expect([name, await box.store.count(name, {})]).toEqual([name, 0])
  }
  expect(await box.store.count('journal', { what: 'mailbox.erase' })).toBe(before)
  await expect(box.files.read(doc?.fileId ?? '')).rejects.toThrow()
})
