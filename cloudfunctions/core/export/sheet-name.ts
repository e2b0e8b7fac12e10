import type ExcelJS from 'exceljs'

/** A free name for a sheet: names may not hold some characters, nor be longer than 31, nor be there twice. */
export function sheetName(book: ExcelJS.Workbook, name: string): string {
  const clean = name.replace(/[\\/*?:[\]]/g, '_').replace(/^'+|'+$/g, '') || '签领表'
  let free = clean.slice(0, 31)
  for (let number = 2; book.getWorksheet(free); number++) free = `${clean.slice(0, 27)} ${number}`
  return free
}
