import { finishFile, putPiece, sayMore } from '../../../src/contract/mailbox'
import { getLetterFile, openLetter } from '../../../src/contract/office'
import { tattling, tells } from './pictures'
import { type Mailbox, prove, startMailbox } from './testing'

let box: Mailbox
beforeAll(async () => {
  box = await startMailbox()
})
afterAll(() => box.close())

test('a picture that comes with a later word can be looked at too, without what the camera wrote', async () => {
  const { id = '' } = await box.write()
  const file = 'e'.repeat(24)
  const base64 = Buffer.from(tattling('jpg')).toString('base64')
  await box.writer.ask(putPiece, { file, no: 0, base64, proof: await prove(box.writer) })
  await box.writer.ask(finishFile, { file, pieces: 1, anonymous: false })
  await box.writer.ask(sayMore, { key: { id }, text: '照片在此。', files: [file], nonce: 'with-picture' })
  const [turn] = (await box.dean.ask(openLetter, { id })).turns
  expect(turn?.files).toMatchObject([{ id: file }])
  const seen = await box.dean.ask(getLetterFile, { id, file })
  expect(tells(Buffer.from(seen.base64, 'base64'))).toBe(false)
  expect(await box.secretary.code(getLetterFile, { id, file })).toBe('mailbox/not_found')
})

test('by name, ten letters an hour and thirty later words: nobody floods the office', async () => {
  const flood = box.as('demo-m_006')
  for (let i = 0; i < 10; i++) await box.write({ title: `第 ${i} 封` }, flood)
  await expect(box.write({}, flood)).rejects.toThrow('system/too_often')
  const { id = '' } = await box.write()
  const say = (i: number) => ({ key: { id }, text: '再说。', nonce: `flood-say-${i}` })
  for (let i = 0; i < 29; i++) await box.writer.ask(sayMore, say(i))
  expect(await box.writer.code(sayMore, say(30))).toBe('system/too_often')
})

test('a PDF names its author in its depths: it comes with letters that carry a name, and with no others', async () => {
  const send = async (no: string) => {
    const file = no.repeat(24)
    const base64 = Buffer.from('%PDF-1.7 /Author (m_005)').toString('base64')
    await box.writer.ask(putPiece, { file, no: 0, base64, proof: await prove(box.writer) })
    return (await box.writer.ask(finishFile, { file, pieces: 1, anonymous: false })).id
  }
  const [kept, refused] = [await send('a'), await send('b')]
  const writer = box.as('demo-m_007')
  await box.write({ files: [kept] }, writer)
  await expect(box.write({ mode: 'confidential', files: [refused] }, writer)).rejects.toThrow(
    'mailbox/file_type',
  )
  const { id = '' } = await box.write({ mode: 'confidential' }, writer)
  const more = { key: { id }, text: '附上。', files: [refused], nonce: 'with-a-pdf' }
  expect(await writer.code(sayMore, more)).toBe('mailbox/file_type')
})
