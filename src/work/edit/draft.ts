import type { CampaignDraft, Goods, Station } from '../../contract/campaign'
import { addDays, dayOf, instantOf } from '../../contract/time'
import { kindsIn, pilesOf, sameKind } from '../piles'

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

/** A station with a pile of its own. A shared pile may carry the id of a station that is gone: it is not reused. */
export function newStation(others: readonly Station[]): Station {
  const id = free(
    's',
    others.flatMap((one) => [one.id, one.pile]),
  )
  return { id, name: '', place: '', goods: [], pile: id }
}

/** A pile for a station that no longer shares one. */
export const ownPile = ({ id }: Station, others: readonly Station[]): string =>
  others.some(({ pile }) => pile === id)
    ? free(
        's',
        others.flatMap((one) => [one.id, one.pile]),
      )
    : id

/** Without one goods: stations and stock forget it too, so that a new one under its id begins clean. */
export const withoutGoods = (
  { goods, stations, stock }: CampaignDraft,
  gone: string,
): Partial<CampaignDraft> => ({
  goods: goods.filter(({ id }) => id !== gone),
  stations: stations.map((one) => ({ ...one, goods: one.goods.filter((id) => id !== gone) })),
  stock: stock.filter((line) => line.goods !== gone),
})

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

export const isCounted = ({ stock }: Pick<CampaignDraft, 'stock'>, pile: string): boolean =>
  stock.some((line) => line.pile === pile)

/** A line for everything that a pile may hold, with what was typed so far. */
export const linesIn = (draft: CampaignDraft, pile: string): CampaignDraft['stock'] =>
  kindsIn(draft, pile).map(({ goods, option }) => ({
    pile,
    goods,
    option,
    received:
      draft.stock.find((line) => line.pile === pile && sameKind(line, { goods, option }))?.received ?? 0,
  }))

/** The stock of the counted piles as goods, options and stations stand now. */
export const wholeStock = (draft: CampaignDraft): CampaignDraft['stock'] =>
  pilesOf(draft)
    .filter(({ id }) => isCounted(draft, id))
    .flatMap(({ id }) => linesIn(draft, id))
