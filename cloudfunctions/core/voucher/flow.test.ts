import ExcelJS from 'exceljs'
import type { Branch } from '../../../local/demo/testing'
import { getMyData } from '../../../src/contract/identity'
import { listDeliveries, listInbox, recordAnswers } from '../../../src/contract/reminder'
import { exportMyData } from '../../../src/contract/roster'
import { instantOf } from '../../../src/contract/time'
import {
  approveBirthdays,
  exportVouchers,
  issueMovies,
  listBirthdays,
  listPools,
  listVouchers,
  lookAtVoucher,
  prepareBirthdays,
  redeemVoucher,
  removePool,
  revealVoucher,
  voidVoucher,
  voucherSheet,
} from '../../../src/contract/voucher'
import { sendReminders } from '../reminder/job'
import { CAKE, MOVIE, setVouchers } from './testing'

const { branch, committee, openidOf, poolWith, movies, vouchersOf } = setVouchers()

test('before movie vouchers go out a dry run counts them, and warns of whoever gets too much in the year', async () => {
  branch().clock.now = instantOf('2026-11-26', '12:00')
  const poolId = await poolWith(30)
  const plan = { poolId, departments: ['d_8'], write: false }
  expect(await committee().ask(issueMovies, { ...plan, each: 3 })).toEqual({
    people: 6,
    issued: 18,
    warnings: [],
  })
  expect((await committee().ask(listPools, {})).pools).toMatchObject([{ issued: 0 }])
  await movies(poolId, 3)
  expect((await committee().ask(issueMovies, { ...plan, each: 4 })).warnings).toEqual([
    expect.stringContaining('有 6 人今年累计超过上限 150 元，最多的 160 元'),
  ])
})

test('there are never more vouchers than codes, whoever issues at the same moment', async () => {
  const poolId = await poolWith(10)
  const many = await committee().call(issueMovies, { poolId, each: 2, departments: ['d_8'], write: true })
  expect(many).toMatchObject({
    ok: false,
    error: { code: 'voucher/not_enough_codes', details: { short: 2 } },
  })
  const racing = await Promise.all(
    ['d_8', 'd_7'].map((one) =>
      committee().code(issueMovies, { poolId, each: 1, departments: [one], write: true }),
    ),
  )
  expect(racing.sort()).toEqual(['ok', 'voucher/not_enough_codes'])
  const [pool] = (await committee().ask(listPools, {})).pools
  expect(pool?.issued).toBe(6)
})

test('a movie voucher is redeemed once, whoever scans; the rest is counted; a retry says the same', async () => {
  const poolId = await poolWith(20)
  await movies(poolId, 2)
  const [voucher] = await vouchersOf('demo-liaison')
  const { code } = await branch().liaison.ask(revealVoucher, { id: voucher?.id ?? '' })
  const desk = branch().as(openidOf('m_017'))
  expect(await desk.ask(lookAtVoucher, { code })).toMatchObject({ title: '电影券', remaining: 2 })
  const nonces = Array.from({ length: 5 }, (_, i) => `nonce-desk-${i}`)
  const codes = await Promise.all(nonces.map((nonce) => desk.code(redeemVoucher, { code, nonce })))
  expect(codes.filter((one) => one === 'ok')).toHaveLength(1)
  expect(codes.filter((one) => one === 'voucher/redeemed')).toHaveLength(4)
  const won = nonces[codes.indexOf('ok')] ?? ''
  expect(await desk.ask(redeemVoucher, { code, nonce: won })).toMatchObject({ repeated: true, remaining: 1 })
  expect(await committee().code(voidVoucher, { id: voucher?.id, reason: '错', reissue: false })).toBe(
    'voucher/cannot_void',
  )
  expect(await committee().code(removePool, { id: poolId })).toBe('voucher/pool_in_use')
  expect(await desk.code(lookAtVoucher, { code: 'NO-SUCH-CODE' })).toBe('voucher/unknown_code')
  // A code that is nobody's yet is as good as none.
  const free = await branch().store.find('codes', { pool: poolId, state: 'free' }, { limit: 1 })
  expect(await desk.code(lookAtVoucher, { code: free[0]?.code })).toBe('voucher/unknown_code')
})

test('a void voucher stays with its reason and its code is dead; the new one has another code', async () => {
  const poolId = await poolWith(9)
  await movies(poolId)
  const [voucher] = await vouchersOf('demo-liaison')
  const id = voucher?.id ?? ''
  const { code } = await branch().liaison.ask(revealVoucher, { id })
  const { id: fresh } = await committee().ask(voidVoucher, { id, reason: '影院说无效', reissue: true })
  expect(await branch().liaison.code(revealVoucher, { id })).toBe('voucher/void')
  expect(await branch().liaison.code(lookAtVoucher, { code })).toBe('voucher/void')
  const again = await vouchersOf('demo-liaison')
  expect(again.map((one) => one.id)).toEqual([fresh])
  expect((await branch().liaison.ask(revealVoucher, { id: fresh ?? '' })).code).not.toBe(code)
  const { rows } = await committee().ask(listVouchers, { poolId })
  expect(rows.find((row) => row.id === id)).toMatchObject({
    state: 'void',
    reason: '影院说无效',
    replacedBy: fresh,
  })
  expect(rows.find((row) => row.id === fresh)).toMatchObject({ state: 'issued', replaces: id })
  expect((await committee().ask(listPools, {})).pools).toMatchObject([{ codes: 8, issued: 6 }])
})

test('a month’s birthdays: listed, put before the chair, approved, issued once, and in the inbox', async () => {
  const poolId = await poolWith(20, CAKE)
  const month = '2026-09'
  const before = await committee().ask(listBirthdays, { month })
  expect(before.batch).toBeNull()
  expect(before.people.every(({ on }) => on === '2026-09-15')).toBe(true)
  expect(before.missing.length).toBeGreaterThan(0)
  const memberIds = before.people.map(({ memberId }) => memberId)
  expect(await committee().code(prepareBirthdays, { month, poolId, memberIds: ['m_001'] })).toBe(
    'voucher/not_on_list',
  )
  await committee().ask(prepareBirthdays, { month, poolId, memberIds })
  expect(await committee().code(approveBirthdays, { month })).toBe('system/forbidden')
  const [first, second] = await Promise.all([
    branch().chair.ask(approveBirthdays, { month }),
    branch().chair.ask(approveBirthdays, { month }),
  ])
  expect(first.issued + second.issued).toBe(memberIds.length)
  const after = await committee().ask(listBirthdays, { month })
  expect(after.batch).toMatchObject({ state: 'issued', poolId })
  expect([after.people, after.had.length]).toEqual([[], memberIds.length])

  const bound = memberIds.find((member) => openidOf(member)) ?? ''
  const openid = openidOf(bound)
  branch().wechat.setCredit(openid, 'local-voucher', 1)
  const answers = [{ templateId: 'local-voucher', answer: 'accept' as const }]
  await branch().as(openid).ask(recordAnswers, { nonce: 'nonce-birthday', answers })
  await branch().runTimer(sendReminders)
  const { messages } = await branch().as(openid).ask(listInbox, {})
  expect(messages).toMatchObject([{ title: '蛋糕券已到账', page: 'pages/vouchers/index' }])
  const sent = branch().wechat.kept.messages.filter(({ code }) => code === 0)
  expect(sent).toMatchObject([{ openid, data: { thing1: '蛋糕券', date2: '2026年12月31日' } }])
  // Who was told would say whose birthday it is.
  const seenBy = (who: Branch['chair']) => who.ask(listDeliveries, { event: poolId })
  expect((await seenBy(committee())).rows).toHaveLength(memberIds.length)
  const [person] = after.had
  const own = branch().departments.find(({ name }) => name === person?.department)?._id
  const liaison = branch().seats.find(({ _id }) => _id === `liaison:${own}`)?.holder ?? ''
  expect((await seenBy(branch().as(openidOf(liaison)))).rows).toEqual([])
  expect(await vouchersOf(openid)).toMatchObject([{ kind: 'birthday', state: 'issued', masked: '' }])
})

test('one reminder in the last week to whoever still has one; after the last day the code is shut', async () => {
  const poolId = await poolWith(9, { ...MOVIE, expiresOn: '2026-10-10' })
  await movies(poolId)
  const [voucher] = await vouchersOf('demo-liaison')
  const { code } = await branch().liaison.ask(revealVoucher, { id: voucher?.id ?? '' })
  const reminders = async () =>
    (await branch().store.find('messages', { event: poolId, kind: 'voucher.expiry' })).length
  branch().clock.now = instantOf('2026-10-02', '12:00')
  await branch().runTimer(sendReminders)
  expect(await reminders()).toBe(0)
  await branch().liaison.ask(redeemVoucher, { code, nonce: 'nonce-before' })
  branch().clock.now = instantOf('2026-10-03', '12:00')
  await branch().runTimer(sendReminders)
  await branch().runTimer(sendReminders)
  expect(await reminders()).toBe(5)
  const [other] = await vouchersOf(openidOf('m_016'))
  branch().clock.now = instantOf('2026-10-10', '23:59')
  await branch()
    .as(openidOf('m_016'))
    .ask(revealVoucher, { id: other?.id ?? '' })
  branch().clock.now = instantOf('2026-10-11', '00:00')
  expect((await vouchersOf(openidOf('m_016')))[0]?.state).toBe('expired')
  expect(await committee().code(issueMovies, { poolId, each: 1, departments: [], write: true })).toBe(
    'voucher/expired',
  )
})

test("a member's own data and its copy list the vouchers with state and day, a void one too, and no code", async () => {
  const me = branch().as('demo-liaison')
  const poolId = await poolWith(20)
  await movies(poolId, 2)
  await movies(await poolWith(8, { ...MOVIE, expiresOn: '2026-09-30' }, 'OLD'))
  const [first, second] = (await vouchersOf('demo-liaison')).filter(({ expiresOn }) => expiresOn > '2026-10')
  const { code } = await me.ask(revealVoucher, { id: first?.id ?? '' })
  await me.ask(redeemVoucher, { code, nonce: 'nonce-my-data' })
  await committee().ask(voidVoucher, { id: second?.id ?? '', reason: '影院停业', reissue: true })
  branch().clock.now = instantOf('2026-10-01', '12:00')
  const { vouchers } = await me.ask(getMyData, {})
  const movie = { id: expect.any(String), kind: '电影券', title: '电影券' }
  expect(vouchers.sort((a, b) => (a.state < b.state ? -1 : 1))).toEqual([
    { ...movie, state: '可用', on: '2026-09-25' },
    { ...movie, state: '已作废', on: '2026-09-25' },
    { ...movie, state: '已核销', on: '2026-09-25' },
    { ...movie, state: '已过期', on: '2026-09-25' },
  ])
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await (await fetch((await me.ask(exportMyData, {})).url)).arrayBuffer())
  const cells = book.worksheets.flatMap((sheet) =>
    sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : [])),
  )
  expect(cells.filter((text) => ['可用', '已作废', '已核销', '已过期'].includes(text))).toHaveLength(4)
  for (const told of [JSON.stringify(vouchers), cells.join()]) expect(told).not.toContain(code)
  expect((await branch().as(openidOf('m_016')).ask(getMyData, {})).vouchers).toHaveLength(3)
  expect((await branch().as('demo-chair').ask(getMyData, {})).vouchers).toEqual([])
})

test('the export has every code with its state, the unused alone on demand; the sheet has everybody', async () => {
  const poolId = await poolWith(8, { ...MOVIE, title: '=电影券' })
  await movies(poolId)
  const [voucher] = await vouchersOf('demo-liaison')
  const { code } = await branch().liaison.ask(revealVoucher, { id: voucher?.id ?? '' })
  await branch().liaison.ask(redeemVoucher, { code, nonce: 'nonce-export' })
  const read = async (url: string) => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await (await fetch(url)).arrayBuffer())
    const rows: string[][] = []
    book.worksheets[0]?.eachRow((row) =>
      rows.push(Array.from({ length: 6 }, (_, i) => row.getCell(i + 1).text)),
    )
    return rows
  }
  const all = await read((await committee().ask(exportVouchers, { poolId, purpose: '对账' })).url)
  expect(all.filter((row) => row[2] === '已核销')).toEqual([
    [code, '', '已核销', ...Array(3).fill(expect.any(String))],
  ])
  expect(all.filter((row) => row[2] === '可用')).toHaveLength(5)
  expect(all.filter((row) => row[2] === '未发')).toHaveLength(7)
  const unused = await committee().ask(exportVouchers, { poolId, only: 'unused', purpose: '退回' })
  expect(await read(unused.url)).toHaveLength(1 + 7 + 1)
  const sheet = await read((await committee().ask(voucherSheet, { poolId, purpose: '报销' })).url)
  expect(sheet.flat()).toContain("'=电影券（面值 40 元）")
  expect(sheet.flat().join()).toContain('6 人，6 张，合计 240 元')
})
