jest.mock('@tarojs/taro', () => jest.requireActual('./testing').taro)

import { forgetCampaigns, type HandOutList, keepList, keepOnlyFor, keptList } from './kept-lists'
import { storage } from './testing'

const NOW = '2026-09-25T04:00:00.000Z'
const list = (department: string): HandOutList => ({
  title: '中秋礼品',
  phase: 'handing',
  department,
  departments: [],
  stations: [],
  question: null,
  rows: [
    {
      memberId: 'm_1',
      name: '周文静',
      pinyin: 'zhouwenjing zwj',
      staffNo: '2009001',
      department: '实训中心',
      item: '菜籽油 1 桶',
      rest: '菜籽油 1 桶',
      state: 'waived',
      most: 1,
      proxy: null,
      claims: [],
      explanation: '长期病假',
    },
  ],
  can: { handOut: true, paper: true, explain: true },
})

beforeEach(() => storage.clear())

test('a list is found again by its user alone, the last one looked at first', () => {
  keepList('m_a', 'c_1', list('d_1'), NOW)
  keepList('m_a', 'c_1', list('d_2'), NOW)
  expect(keptList('m_a', 'c_1', null)?.list.department).toBe('d_2')
  expect(keptList('m_a', 'c_1', 'd_1')?.list.department).toBe('d_1')
  expect(keptList('m_b', 'c_1', 'd_1')).toBeUndefined()
})

test('reasons are not kept on the phone', () => {
  keepList('m_a', 'c_1', list('d_1'), NOW)
  expect([...storage.values()].join()).not.toContain('病假')
})

test('a change of user, a closed campaign and a week erase it', () => {
  keepList('m_a', 'c_1', list('d_1'), NOW)
  keepOnlyFor('m_a', '2026-10-02T03:59:59.999Z')
  expect(storage.size).toBe(1)
  keepOnlyFor('m_a', '2026-10-02T04:00:00.000Z')
  expect(storage.size).toBe(0)
  keepList('m_a', 'c_1', list('d_1'), NOW)
  keepOnlyFor('m_b', NOW)
  expect(storage.size).toBe(0)
  keepList('m_a', 'c_1', list('d_1'), NOW)
  keepList('m_a', 'c_2', list('d_1'), NOW)
  forgetCampaigns(['c_1'])
  expect([keptList('m_a', 'c_1', null), keptList('m_a', 'c_2', null)?.campaignId]).toEqual([undefined, 'c_2'])
})
