import type { Seat } from '../../contract/roster'
import { showWholeDay } from '../../contract/time'

/** 「2025年9月1日起」「2025年9月1日至2028年8月31日」; '' where nobody serves. */
export function termOf({ from, to }: Pick<Seat, 'from' | 'to'>): string {
  if (!from) return ''
  return to ? `${showWholeDay(from)}至${showWholeDay(to)}` : `${showWholeDay(from)}起`
}
