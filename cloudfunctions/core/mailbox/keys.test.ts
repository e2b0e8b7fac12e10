import { openLetter } from '../../../src/contract/office'
import { listJournal } from '../../../src/contract/roster'
import { addDays, instantOf } from '../../../src/contract/time'
import { runJobs } from '../../platform/function'
import { createVault } from '../../platform/vault'
import { eraseOldLetters, escalateOverdue, rewrap } from './sweep'
import { type Mailbox, startMailbox } from './testing'

let box: Mailbox
beforeEach(async () => {
  box = await startMailbox()
})
afterEach(() => box.close())

const key = (name: string, byte: number) => `${name}:${Buffer.alloc(32, byte).toString('base64')}`
const lines = async () =>
  (await box.chair.ask(listJournal, {})).rows.map(({ what, target, reason }) => [what, target, reason])

test('a new key wraps every letter and its log, so many a night, without rewriting a word; the journal says how many are left', async () => {
  for (let i = 0; i < 3; i++) {
    const { id = '' } = await box.write()
    await box.dean.ask(openLetter, { id })
  }
  const before = await box.store.find('letters', {})
  const night = async (vault: string, most: number) => {
    const job = (ctx: Parameters<typeof rewrap>[0]) => rewrap(ctx, most)
    expect(await runJobs(box.app, [job], { vault: createVault(vault), log: () => {} })).toMatchObject({
      failed: 0,
    })
  }
  await night(`${key('new', 8)},${key('test', 7)}`, 4)
  expect((await lines())[0]).toEqual(['信件的密钥换新', '', '换了 4 个，还剩 2 个：不剩了才能撤下旧密钥'])
  await night(`${key('new', 8)},${key('test', 7)}`, 4)
  expect((await lines())[0]?.[2]).toBe('换了 2 个，还剩 0 个：不剩了才能撤下旧密钥')
  // Nothing left to do is no line.
  await night(key('new', 8), 4)
  expect((await lines()).length).toBe(2)

  const [letters, log] = [await box.store.find('letters', {}), await box.store.find('letter_log', {})]
  expect([...letters, ...log].every((doc) => doc.key.startsWith('new:'))).toBe(true)
  // All but the key is as it was.
  const rest = (docs: typeof letters) => docs.map((doc) => ({ ...doc, key: '' }))
  expect(rest(letters)).toEqual(rest(before))
})

test('the line about an erased letter names its day and how many files went with it, and nothing else', async () => {
  const { id = '' } = await box.write()
  const { keepUntil } = await box.dean.ask(openLetter, { id })
  box.clock.now = instantOf(addDays(keepUntil, 1), '03:40')
  await box.runTimer(eraseOldLetters)
  expect((await lines())[0]).toEqual(['信件到期，连同附件抹去', '', '2026-09-25 的来信，附件 0 个'])
})

test('a letter that is overdue for long is written to once, not each night', async () => {
  await box.write()
  const versions = async () => (await box.store.find('letters', {})).map(({ version }) => version)
  for (const day of ['2026-10-10', '2026-10-11', '2026-10-12']) {
    box.clock.now = instantOf(day, '03:40')
    await box.runTimer(escalateOverdue)
    expect(await versions()).toEqual([2])
  }
})
