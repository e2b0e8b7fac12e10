import ExcelJS from 'exceljs'
import manifest from '../../../config/database.json'
import { ACTIONS } from '../../../src/contract'
import { exportCondolences, saveCondolence } from '../../../src/contract/condolence'
import { listDeliveries, listInbox } from '../../../src/contract/reminder'
import { exportMyData, listJournal } from '../../../src/contract/roster'
import { addDays, instantOf } from '../../../src/contract/time'
import { sendReminders } from '../reminder/job'
import type { Collection } from '../store'
import { newNonce, setCondolences } from './testing'

const { branch, first, second, moveBy, open, approve, visit } = setCondolences()

/** The person concerned among them. */
const OTHERS = [
  'demo-stranger',
  'demo-student',
  'demo-member',
  'demo-liaison',
  'demo-dean',
  'demo-secretary',
  'demo-custodian',
  'demo-m_020',
]
const REASON = /illness|生病|住院|"v_nonce/

/** One that waits for approval and one that was visited and annulled, both for an illness. */
async function records() {
  const waits = await open()
  await moveBy(first(), waits, 'submit')
  const done = await open({ on: '2026-09-18' })
  await approve(done)
  const batch = await visit([done], '2026-09-20')
  await moveBy(first(), done, 'annul', 'mistaken')
  await visit([done], '2026-09-21', { join: undefined })
  return { waits, done, batch }
}

test('no answer to anybody but the committee holds a reason or a case, whatever is asked', async () => {
  const { waits, batch } = await records()
  await branch().runTimer(sendReminders)
  const inputs = [
    { id: waits, year: '2026', state: 'visited', purpose: '看看' },
    { id: batch, memberId: 'm_004', department: 'd_4', search: 'm_004', event: 'condolences:m_003' },
  ]
  for (const openid of OTHERS) {
    const who = branch().as(openid)
    for (const input of inputs) {
      // A letter's receipts and the like are drawn anew each time; what is refused is looked at as well.
      const replies = await Promise.all(ACTIONS.map((action) => who.call(action, input)))
      expect(JSON.stringify(replies)).not.toMatch(REASON)
    }
  }
})

test('the reason lies in the case alone: in no journal, message, file or other collection, and in no line of the log', async () => {
  await records()
  await branch().runTimer(sendReminders)
  await first().ask(exportCondolences, { year: '2026', reasons: true, purpose: '年度总结' })
  for (const name of Object.keys(manifest.collections) as Collection[]) {
    if (name === 'condolence_cases') continue
    expect([name, JSON.stringify(await branch().store.find(name, {}))]).toEqual([
      name,
      expect.not.stringMatching(REASON),
    ])
  }
  expect(JSON.stringify(branch().lines)).not.toMatch(REASON)
  const { rows } = await branch().chair.ask(listJournal, {})
  expect(rows[0]).toMatchObject({ what: '导出慰问台账', target: '2026 年', reason: '年度总结（含原因）' })
  expect(rows.map(({ what }) => what)).toContain('批准慰问')
})

test('a donation is no word of the journal or of a message either', async () => {
  const id = await open({ reason: 'blood' })
  await moveBy(first(), id, 'submit')
  await branch().runTimer(sendReminders)
  for (const name of ['journal', 'messages'] as const) {
    expect(JSON.stringify(await branch().store.find(name, {}))).not.toMatch(/blood|献血/)
  }
})

test('each morning whoever may approve is told how many wait, and neither whose nor why', async () => {
  await records()
  const own = await open({ memberId: 'm_003', reason: 'birth' })
  await moveBy(branch().chair, own, 'submit')
  await branch().runTimer(sendReminders)
  await branch().runTimer(sendReminders)
  const told = async (who: ReturnType<typeof first>) =>
    (await who.ask(listInbox, {})).messages.map(({ text }) => text)
  expect(await told(branch().chair)).toEqual(['1 件慰问等您审批。'])
  expect(await told(second())).toEqual(['1 件慰问等您审批。'])
  expect(await told(first())).toEqual(['1 件慰问等您审批。'])
  const { rows } = await branch().liaison.ask(listDeliveries, { event: 'condolences:m_003' })
  expect(rows).toEqual([])
  branch().clock.now = instantOf(addDays('2026-09-25', 1), '09:00')
  await branch().runTimer(sendReminders)
  expect(await told(second())).toHaveLength(2)
})

test('what was approved before the message went out is no news', async () => {
  const id = await open()
  await moveBy(first(), id, 'submit')
  await moveBy(second(), id, 'approve')
  await branch().runTimer(sendReminders)
  expect(await branch().store.find('messages', {})).toEqual([])
})

/** The texts of a workbook by sheet and row. */
async function sheetsAt(url: string): Promise<string[][][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await (await fetch(url)).arrayBuffer())
  return book.worksheets.map((sheet) => {
    const rows: string[][] = []
    sheet.eachRow((row) => rows.push(Array.from({ length: 11 }, (_, i) => row.getCell(i + 1).text)))
    return rows
  })
}

test('the copy of one’s own data has day and gift of a visit, and no reason', async () => {
  await records()
  const { url } = await branch().as('demo-member').ask(exportMyData, {})
  const cells = (await sheetsAt(url)).flat(2)
  expect(cells).toContain('水果（500 元）')
  expect(cells.join()).not.toMatch(REASON)
})

test('the sheet has a row a visit with batch, money and approval; the reason only where it is asked for', async () => {
  await records()
  const donors = [await open({ memberId: 'm_005', reason: 'blood', gift: '=牛奶', amount: 20_000 })]
  await approve(donors[0] ?? '')
  await visit(donors, '2026-09-24')
  const read = async (reasons: boolean) => {
    const { url, fileName } = await first().ask(exportCondolences, {
      year: '2026',
      reasons,
      purpose: '报销',
    })
    const [rows = []] = await sheetsAt(url)
    return { rows, fileName }
  }
  const plain = await read(false)
  expect(plain.fileName).toBe('慰问台账-2026-2026-09-25.xlsx')
  expect(JSON.stringify(plain)).not.toMatch(/生病|献血|原因/)
  expect(plain.rows[2]?.slice(0, 3)).toEqual(['1', '1', '2026-09-21'])
  expect(plain.rows[3]).toEqual([
    '2',
    '2',
    '2026-09-24',
    branch().members[4]?.name,
    expect.any(String),
    "'=牛奶（200 元）",
    '200',
    [0, 1].map((i) => branch().members[i]?.name).join('、'),
    '本人签收',
    branch().members[0]?.name,
    '',
  ])
  expect(plain.rows[0]?.[0]).toContain('2 批，2 人，2 人次，合计 700 元')
  expect(plain.rows[4]?.[0]).toContain('用途：报销')
  const full = await read(true)
  expect(full.rows.slice(1, 4).map((row) => row[10])).toEqual(['原因', '生病住院', '献血'])
  expect(await first().code(exportCondolences, { year: '2020', reasons: false, purpose: '报销' })).toBe(
    'condolence/none_visited',
  )
  expect(await first().code(exportCondolences, { year: '2026', purpose: '' })).toBe('system/invalid_input')
})

test('a refusal does not repeat what was sent', async () => {
  const draft = { memberId: 'm_004', reason: 'illness' as const, on: '2026-09-20', gift: '', amount: 100 }
  const reply = await branch().liaison.call(saveCondolence, { draft, nonce: newNonce() })
  expect(reply).toMatchObject({ ok: false, error: { code: 'system/forbidden' } })
  expect(JSON.stringify(reply)).not.toMatch(REASON)
})
