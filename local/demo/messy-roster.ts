import ExcelJS from 'exceljs'
import type { Organisation } from './organisation'

/**
 * The roster as an HR department might send it: a title, a two-storey heading with merged cells, other names
 * for the columns in another order, numbers as numbers and as text, full-width digits, spaces, dates in five
 * ways. Compared with the demo organisation one has left, two are new and one has moved.
 */
export async function messyRoster({ members, departments }: Organisation): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('封面').addRow(['教职工花名册'])
  const sheet = book.addWorksheet('在册人员')
  sheet.addRow(['二〇二六年教职工花名册（人事处导出）'])
  sheet.mergeCells('A1:G1')
  sheet.addRow(['序号', '任职信息', '任职信息', '基本信息', '基本信息', '基本信息', '备注'])
  sheet.addRow(['序号', '所属部门', '入职时间', '教职工号', '姓 名', '出生年月', '备注'])
  for (const range of ['A2:A3', 'B2:C2', 'D2:F2', 'G2:G3']) sheet.mergeCells(range)

  const wide = (text: string) => [...text].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')
  const dates = [
    (day: string) => new Date(`${day}T00:00:00Z`),
    (day: string) => day.replaceAll('-', '.'),
    (day: string) => Math.round(Date.parse(day) / 86_400_000) + 25_569,
    (day: string) => day.replaceAll('-', ''),
    (day: string) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  ]
  const numbers = [
    (no: string) => Number(no),
    (no: string) => ` ${no} `,
    (no: string) => wide(no),
    (no: string) => `${no[0]}.${no.slice(1)}E+0${no.length - 1}`,
  ]
  const nameOf = (id: string) => departments.find(({ _id }) => _id === id)?.name ?? ''
  const present = members.filter(({ leftOn }) => leftOn === null)
  for (const [i, { staffNo, name, department, joinedOn }] of present.slice(0, -1).entries()) {
    const where = i === 10 ? '教务办' : nameOf(department)
    const number = numbers[i % numbers.length]?.(staffNo)
    sheet.addRow([i + 1, `${where} `, dates[i % dates.length]?.(joinedOn), number, ` ${name}`, '', ''])
  }
  sheet.addRow([90, '实训中心', '2026/9/1', '2026091', '闻人清', '1998-03-04', '新进'])
  sheet.addRow([91, '校友办', '2026/9/1', '2026092', '令狐远', '', '新进'])
  sheet.addRow(['合计', '', '', '', '', '', `${present.length + 1} 人`])
  return new Uint8Array(await book.xlsx.writeBuffer())
}
