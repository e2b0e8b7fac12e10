import ExcelJS from 'exceljs'
import { toTables } from './tables'

test('a workbook of tables: headings, numbers as numbers, text that is never a formula, a sheet a table', async () => {
  const bytes = await toTables([
    {
      name: '名单',
      title: '秋季献血',
      columns: [{ title: '姓名' }, { title: '毫升', width: 8 }],
      rows: [
        ['赵文静', 400],
        ['=1+1', 200],
      ],
      foot: '导出：赵文静',
    },
    { name: '名单', columns: [{ title: '部门' }], rows: [['综合办']] },
  ])
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  expect(book.worksheets.map(({ name }) => name)).toEqual(['名单', '名单 2'])
  const [sheet] = book.worksheets
  const rows = (sheet?.getRows(1, sheet.rowCount) ?? []).map((row) => [
    row.getCell(1).value,
    row.getCell(2).value,
  ])
  expect(rows).toEqual([
    ['秋季献血', '秋季献血'],
    ['姓名', '毫升'],
    ['赵文静', 400],
    ["'=1+1", 200],
    ['导出：赵文静', '导出：赵文静'],
  ])
})
