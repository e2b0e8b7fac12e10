import { SHEET_COLUMNS, type SheetColumn } from '../../../src/contract/hand-over'

export type Key = SheetColumn | 'no' | 'name' | 'item' | 'quantity' | 'at' | 'signature'
/** `width` in characters. */
export interface Column {
  key: Key
  title: string
  width: number
}

const optional = (key: SheetColumn, width: number): Column => ({ key, title: SHEET_COLUMNS[key], width })

const ALL: readonly Column[] = [
  { key: 'no', title: '序号', width: 5 },
  optional('staffNo', 11),
  { key: 'name', title: '姓名', width: 9 },
  { key: 'item', title: '物品', width: 26 },
  { key: 'quantity', title: '数量', width: 6 },
  { key: 'at', title: '领取时间', width: 17 },
  optional('answer', 12),
  optional('mode', 12),
  optional('proxy', 9),
  optional('by', 9),
  optional('arrivedAt', 17),
  { key: 'signature', title: '签名', width: 14 },
]

/** The columns of the sheet with the chosen ones among them. */
export const columnsWith = (chosen: readonly SheetColumn[]): Column[] =>
  ALL.filter(({ key }) => !(key in SHEET_COLUMNS) || chosen.some((one) => one === key))
