import { isWorkday } from 'chinese-days'
import { addDays } from '../../../src/contract/time'

/** Working days until an answer is due; 信访工作条例 leaves the term to the house. */
export const ANSWER_DAYS = 5
export const COMPLEX_DAYS = 10

/**
 * The day that lies `days` working days after `from`; the day itself does not count. Holidays and the working
 * weekends around them follow the State Council's yearly notice as `chinese-days` carries it; a year that it does not
 * know yet has weekends only.
 */
export function workdaysAfter(from: string, days: number): string {
  let day = from
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkday(day)) left--
  }
  return day
}
