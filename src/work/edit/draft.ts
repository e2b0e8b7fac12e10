import type { CampaignDraft, Goods, Station } from '../../contract/campaign'
import { addDays, dayOf, instantOf } from '../../contract/time'

const free = (prefix: string, used: readonly string[]): string => {
  let number = 1
  while (used.includes(`${prefix}${number}`)) number++
  return `${prefix}${number}`
}

export const newGoods = (others: readonly Goods[]): Goods => ({
  id: free(
    'g',
    others.map(({ id }) => id),
  ),
  name: '',
  quantity: 1,
  unit: '份',
  uses: 1,
  options: [],
  defaultOption: null,
  joinedBy: null,
})

export function newStation(others: readonly Station[]): Station {
  const id = free(
    's',
    others.map((one) => one.id),
  )
  return { id, name: '', place: '', goods: [], pile: id }
}

/** A blank draft with dates that follow today. */
export function blankDraft(now: string): CampaignDraft {
  const today = dayOf(now)
  return {
    title: '',
    note: '',
    goods: [newGoods([])],
    eligibleOn: today,
    departments: [],
    choosesUntil: instantOf(addDays(today, 7), '18:00'),
    opensAt: instantOf(addDays(today, 10), '09:00'),
    closesAt: instantOf(addDays(today, 17), '18:00'),
    stations: [{ ...newStation([]), name: '工会之家' }],
    stock: [],
    twoStep: false,
    proxyCap: 3,
    question: null,
  }
}

/** Words separated by any usual sign, as options or answers. */
export const words = (text: string): string[] =>
  text
    .split(/[、,，;；\s]+/)
    .map((word) => word.trim())
    .filter(Boolean)

/** The options that a text names; known names keep their ids, so that choices and stock stay attached. */
export function optionsFrom(text: string, known: Goods['options']): Goods['options'] {
  const options: Goods['options'] = []
  for (const name of [...new Set(words(text))]) {
    const id = known.find((one) => one.name === name)?.id
    const used = [...known, ...options].map((one) => one.id)
    options.push({ id: id ?? free('o', used), name })
  }
  return options
}

/** Stock lines that goods, options and stations still allow. */
export const keptStock = ({ goods, stations, stock }: CampaignDraft): CampaignDraft['stock'] =>
  stock.filter(
    (line) =>
      stations.some(({ pile }) => pile === line.pile) &&
      goods.some(
        ({ id, options }) =>
          id === line.goods &&
          (options.length === 0 ? line.option === null : options.some((one) => one.id === line.option)),
      ),
  )
