import type { DonorAnswers } from '../../contract/self-check'

/** What is answered so far; it is in memory while the page is open, and nowhere else. */
export interface Given {
  birthday: string
  sex: 'male' | 'female' | null
  kilos: string
  /** Days; null = never, '' = not said when. */
  lastWhole: string | null
  lastPlatelets: string | null
  plateletsInYear: string
  reaction: boolean
  recent: Readonly<Record<string, string>>
}

export const NOTHING_GIVEN: Given = {
  birthday: '',
  sex: null,
  kilos: '',
  lastWhole: null,
  lastPlatelets: null,
  plateletsInYear: '0',
  reaction: false,
  recent: {},
}

/** What is still missing, in a sentence; the answers once nothing is. */
export function complete(given: Given): DonorAnswers | { why: string } {
  const { birthday, sex, lastWhole, lastPlatelets, reaction, recent } = given
  const kilos = Number(given.kilos)
  const times = Number(given.plateletsInYear)
  if (!birthday) return { why: '请选择出生日期' }
  if (!sex) return { why: '请选择性别' }
  if (!(kilos > 0)) return { why: '请填写体重' }
  if (lastWhole === '') return { why: '请选择上次献全血的日期' }
  if (lastPlatelets === '') return { why: '请选择上次献单采血小板的日期' }
  if (lastPlatelets !== null && !(times >= 0)) return { why: '请填写最近一年献血小板的次数' }
  if (Object.values(recent).includes('')) return { why: '请选择这些情况的日期' }
  return {
    birthday,
    sex,
    kilos,
    lastWhole,
    lastPlatelets,
    plateletsInYear: lastPlatelets === null ? 0 : times,
    reaction,
    recent,
  }
}
