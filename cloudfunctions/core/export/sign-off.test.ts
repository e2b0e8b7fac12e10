import ExcelJS from 'exceljs'
import { seedDemo } from '../../../local/demo'
import { listCampaigns } from '../../../src/contract/campaign'
import { type SheetColumn, signOffSheet } from '../../../src/contract/hand-over'
import { startWorld, type World } from '../../platform/testing'
import { campaignHandlers } from '../campaign'
import { exportHandlers } from '.'
import { inert } from './cells'

let world: World
beforeAll(async () => {
  world = await startWorld([...campaignHandlers, ...exportHandlers])
  world.clock.now = '2026-09-25T04:00:00.000Z'
  await seedDemo(world.app, world.clock.now, world.vault)
})
afterAll(() => world.close())

async function sheetFor(openid: string, title: string, columns?: SheetColumn[]) {
  const { campaigns } = await world.as(openid).ask(listCampaigns, {})
  const campaignId = campaigns.find((one) => one.title === title)?.id ?? ''
  const { url, fileName } = await world.as(openid).ask(signOffSheet, {
    campaignId,
    purpose: '财务报销',
    ...(columns && { columns }),
  })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await (await fetch(url)).arrayBuffer())
  return { book, fileName }
}
const texts = (sheet: ExcelJS.Worksheet | undefined) =>
  (sheet?.getRows(1, sheet.rowCount) ?? []).map((row) =>
    Array.from({ length: 9 }, (_, i) => row.getCell(i + 1).text),
  )

test('the summer sheet has a page for each department and a row for each of the 70', async () => {
  const { book, fileName } = await sheetFor('demo-chair', '端午礼品')
  expect(fileName).toBe('签领表-端午礼品-2026-09-25.xlsx')
  expect(book.worksheets).toHaveLength(8)
  const all = book.worksheets.flatMap((sheet) => texts(sheet))
  expect(all.filter(([no]) => /^\d+$/.test(no ?? ''))).toHaveLength(70)
  const first = texts(book.worksheets[0])
  expect(first[0]?.[0]).toContain('实名发放签领表')
  expect(first[2]).toEqual(['序号', '工号', '姓名', '物品', '数量', '领取时间', '方式', '代领人', '签名'])
  expect(first.at(-2)?.[0]).toBe('应领 9 人，已领 9 人；合计 粽子 9')
  expect(first.at(-1)?.[0]).toMatch(/经办人.*证明人.*主席/)
})

test('the page is A4, as wide as the sheet, with the heading on every page; numbers are text', async () => {
  const { book } = await sheetFor('demo-chair', '端午礼品')
  const sheet = book.worksheets[0]
  expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1, printTitlesRow: '1:3' })
  expect(typeof sheet?.getCell('B4').value).toBe('string')
})

test('the heading lies across all columns, however many were chosen', async () => {
  for (const columns of [[], ['staffNo', 'by']] satisfies SheetColumn[][]) {
    const { book } = await sheetFor('demo-chair', '端午礼品', columns)
    const sheet = book.worksheets[0]
    const last = sheet?.getRow(3).cellCount ?? 0
    expect(last).toBe(6 + columns.length)
    expect(sheet?.getCell(1, last).master.address).toBe('A1')
    expect(sheet?.getCell(2, last).master.address).toBe('A2')
  }
})

test('columns are chosen; what finance needs is always there, in its order', async () => {
  const { book } = await sheetFor('demo-chair', '端午礼品', ['by', 'arrivedAt'])
  const [, , heading, first] = texts(book.worksheets[0])
  expect(heading).toEqual(['序号', '姓名', '物品', '数量', '领取时间', '经办人', '登记时间', '签名', ''])
  expect(first?.slice(5, 7)).toEqual([expect.stringMatching(/\p{Script=Han}/u), first?.[4]])
})

test('a liaison gets the own department only', async () => {
  const { book } = await sheetFor('demo-liaison', '中秋礼品')
  expect(book.worksheets.map(({ name }) => name)).toEqual(['实训中心'])
})

test.each(['=cmd|calc', '+1', '-1', '@sum', '\t=1'])('%s is no formula', (text) => {
  expect(inert(text)).toBe(`'${text}`)
})
