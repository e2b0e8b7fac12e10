import ExcelJS from 'exceljs'
import { masked } from './code-id'
import { readCodes } from './read-codes'

test('pasted text: one code a line, a password behind it, headings and empty lines left out', async () => {
  const { rows, refused } = await readCodes(
    '券码,密码\nABCD-0001\n\nABCD-0002,1234\n ＡＢＣＤ-0003 \t5678\r\n',
  )
  expect(rows).toEqual([
    { row: 2, code: 'ABCD-0001', password: '' },
    { row: 4, code: 'ABCD-0002', password: '1234' },
    { row: 5, code: 'ABCD-0003', password: '5678' },
  ])
  expect(refused).toEqual([])
})

test('a row that cannot be a code, or was there before, is refused by itself', async () => {
  const { rows, refused } = await readCodes(
    'ABCD-0001\nabc\n兑换券第一张\nABCD-0001\n1.23457E+15\nABCD-0002,1',
  )
  expect(rows.map(({ code }) => code)).toEqual(['ABCD-0001'])
  expect(refused).toEqual([
    { row: 2, reason: '券码须是 4 到 64 位的字母、数字或符号' },
    { row: 3, reason: '券码须是 4 到 64 位的字母、数字或符号' },
    { row: 4, reason: '与第 1 行重复' },
    { row: 5, reason: '券码被表格软件截断，请把这一列设为文本后重新填写' },
    { row: 6, reason: '密码须是 4 到 64 位的字母、数字或符号' },
  ])
})

test('a workbook: numbers keep their digits, leading zeros of text stay', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('券')
  sheet.addRows([['卡号', '密码'], [8800123456789], ['0012345678', '0099']])
  const { rows } = await readCodes(new Uint8Array(await book.xlsx.writeBuffer()))
  expect(rows).toEqual([
    { row: 2, code: '8800123456789', password: '' },
    { row: 3, code: '0012345678', password: '0099' },
  ])
})

test.each([
  ['ABCD-EFGH-1234', '••••1234'],
  ['ABCDEFGH', '••••GH'],
  ['ABCD', '••••D'],
])('of %s no more is shown than %s', (code, shown) => {
  expect(masked(code)).toBe(shown)
})
