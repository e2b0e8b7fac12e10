import ExcelJS from 'exceljs'
import { importTemplate, listImports } from '../../../../src/contract/roster'
import { share } from '../../files'
import { handle } from '../../handler'

const SHOWN = 20
const HEADER = ['工号', '姓名', '部门', '入会日期', '离会日期', '生日', '手机号']
const HELP = [
  '第一张表一行一人，工号、姓名、部门必填，其余可空；列的顺序随意。',
  '请上传全员名册：名册里没有的在册人员会被列为「离开」，确认前可以看到名单。',
  '日期写成 2015-09-01；工号列请设为文本，以免变成科学计数。',
]

/** Imports that were carried out, newest first. */
const list = handle(listImports, async (ctx) => {
  const docs = await ctx.store.find(
    'imports',
    { state: { in: ['applied', 'undone'] } },
    { order: [['at', 'desc']], limit: SHOWN },
  )
  const newest = docs.find(({ state }) => state === 'applied')?._id
  return {
    imports: docs.flatMap(({ _id, fileName, at, by, state, summary }) =>
      state === 'applied' || state === 'undone'
        ? [{ id: _id, fileName, at, by, state, summary, undoable: _id === newest }]
        : [],
    ),
  }
})

const template = handle(importTemplate, async (ctx) => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名册')
  sheet.columns = HEADER.map((header) => ({ header, width: 16, style: { numFmt: '@' } }))
  sheet.getRow(1).font = { bold: true }
  const help = book.addWorksheet('填写说明')
  help.getColumn(1).width = 90
  for (const text of HELP) help.addRow([text])
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  return share(ctx, '名册模板.xlsx', bytes)
})

export const listHandlers = [list, template]
