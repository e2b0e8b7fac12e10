import type { CampaignDraft } from '../../src/contract/campaign'
import { addDays, dayOf, instantOf } from '../../src/contract/time'

const stations = [
  { id: 'home', name: '工会之家', place: '体育馆一层', goods: [], pile: 'home' },
  { id: 'hall', name: '实训楼大厅', place: '实训楼一层', goods: [], pile: 'hall' },
]

const oil = {
  id: 'oil',
  name: '菜籽油',
  quantity: 1,
  unit: '桶',
  uses: 1,
  options: [],
  defaultOption: null,
  joinedBy: null,
}
const cakes = {
  id: 'cake',
  name: '月饼',
  quantity: 1,
  unit: '盒',
  uses: 1,
  options: [
    { id: 'gs', name: '广式' },
    { id: 'ss', name: '苏式' },
  ],
  defaultOption: 'gs',
  joinedBy: null,
}

const piles = (goods: string, option: string | null, received: number) =>
  stations.map(({ pile }) => ({ pile, goods, option, received }))

const common = { note: '', departments: [], stations, stock: [], twoStep: false, proxyCap: 3, question: null }

/** Handed out in the summer, when the branch had 70 people; closed. */
export const summer = (leavingDay: string): CampaignDraft => ({
  ...common,
  title: '端午礼品',
  goods: [{ ...oil, id: 'rice', name: '粽子', unit: '盒' }],
  eligibleOn: addDays(leavingDay, -15),
  choosesUntil: instantOf(addDays(leavingDay, -13), '18:00'),
  opensAt: instantOf(addDays(leavingDay, -12), '09:00'),
  closesAt: instantOf(addDays(leavingDay, -8), '18:00'),
})

/** Handed out these days. */
export const autumn = (now: string): CampaignDraft => ({
  ...common,
  title: '中秋礼品',
  note: '请带好手提袋；上门的同事请提前联系联络员。',
  goods: [oil, cakes],
  eligibleOn: addDays(dayOf(now), -14),
  choosesUntil: instantOf(addDays(dayOf(now), -4), '18:00'),
  opensAt: instantOf(addDays(dayOf(now), -2), '09:00'),
  closesAt: instantOf(addDays(dayOf(now), 5), '18:00'),
  stock: [...piles('oil', null, 40), ...piles('cake', 'gs', 35), ...piles('cake', 'ss', 20)],
})

/** Still to choose. */
export const newYear = (now: string): CampaignDraft => ({
  ...common,
  title: '新年年货',
  note: '年货二选一；电影票两张，可分两次领取。',
  goods: [
    {
      ...cakes,
      id: 'box',
      name: '年货礼盒',
      options: [
        { id: 'nuts', name: '坚果' },
        { id: 'fruit', name: '水果' },
      ],
      defaultOption: 'nuts',
    },
    { ...oil, id: 'film', name: '电影票', unit: '张', uses: 2 },
  ],
  eligibleOn: dayOf(now),
  choosesUntil: instantOf(addDays(dayOf(now), 6), '18:00'),
  opensAt: instantOf(addDays(dayOf(now), 10), '09:00'),
  closesAt: instantOf(addDays(dayOf(now), 20), '18:00'),
})
