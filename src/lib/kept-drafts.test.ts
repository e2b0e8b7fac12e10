jest.mock('@tarojs/taro', () => jest.requireActual('./testing').taro)

import { eraseDraft, forgetDraftsOfOthers, keepDraft, keptDraft } from './kept-drafts'
import { storage } from './testing'

beforeEach(() => storage.clear())

test('what was begun is there again for the same user, until it is sent', () => {
  keepDraft('m_1', 'event', { phone: '138' })
  keepDraft('m_1', 'event', { phone: '1380' })
  expect(keptDraft('m_1', 'event')).toEqual({ phone: '1380' })
  expect(keptDraft('m_1', 'other')).toBeNull()
  expect(keptDraft('m_2', 'event')).toBeNull()
  eraseDraft('m_1', 'event')
  expect(keptDraft('m_1', 'event')).toBeNull()
  expect(storage.size).toBe(0)
})

test('once the server has named somebody else, nothing of the first is left', () => {
  keepDraft('m_1', 'event', { phone: '138' })
  keepDraft('m_2', 'event', { phone: '139' })
  forgetDraftsOfOthers('m_2')
  expect(JSON.stringify([...storage])).not.toContain('138')
  expect(keptDraft('m_2', 'event')).toEqual({ phone: '139' })
})

test('ten are kept, the newest', () => {
  for (let i = 0; i < 12; i++) keepDraft('m_1', `e${i}`, i)
  expect([keptDraft('m_1', 'e1'), keptDraft('m_1', 'e2')]).toEqual([null, 2])
})
