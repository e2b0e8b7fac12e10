import type { CellValue } from 'exceljs'

/** Excel counts days from here (and believes that 1900 was a leap year). */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30)
const DAY_MS = 24 * 3600_000
/** 1930 to 2100 as serials: other numbers are no dates of a roster. */
const SERIALS = { first: 10_959, last: 73_415 }

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** Beyond 2^53 the last digits are no longer what was typed: the exponent shows it. */
const numberText = (value: number): string =>
  Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value)

/** 「2.015001E+06」 as text is the number it stands for, where it still holds every digit. */
function unscientific(text: string): string {
  if (!/^\d(\.\d+)?E\+\d+$/i.test(text)) return text
  const [digits = '', exponent = ''] = text.toUpperCase().split('E+')
  const decimals = digits.split('.')[1]?.length ?? 0
  // With fewer decimals than the exponent the last digits were cut off by the program that wrote the file.
  return Number(exponent) > decimals ? text : numberText(Number(text))
}

/** A cell as text: full-width digits made narrow, spaces trimmed, numbers without exponent, dates as days. */
export function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return isoDay(value.getTime())
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'object') {
    if ('richText' in value) return textOf(value.richText.map(({ text }) => text).join(''))
    if ('hyperlink' in value) return textOf(value.text)
    if ('result' in value) return textOf(value.result ?? null)
    return ''
  }
  return unscientific(
    String(value)
      .normalize('NFKC')
      .replace(/[\u200b\ufeff]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^'/, '')
      .trim(),
  )
}

/** Whether a staff number lost digits on its way through a spreadsheet. */
export const isCutOff = (staffNo: string): boolean => /E\+/i.test(staffNo)

/** A day as HR writes it: a date, a serial, 「2015.9.1」, 「2015年9月」, 「20150901」; null = not a date. */
export function dayIn(text: string): string | null {
  if (/^\d{5}$/.test(text)) {
    const serial = Number(text)
    return serial >= SERIALS.first && serial <= SERIALS.last ? isoDay(SERIAL_EPOCH + serial * DAY_MS) : null
  }
  const parts =
    /^(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})?日?)?(?: .*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})?$/.exec(text)
  if (!parts) return null
  const [, year = '', month = '', date = '1'] = parts
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const ms = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(ms) && isoDay(ms) === day ? day : null
}
