import { blankDraft } from './draft'
import { wrongField } from './wrong-field'

const draft = blankDraft('2026-09-01T04:00:00.000Z')
const at = (path: string, message = '请填写') => wrongField(draft, { fields: [{ path, message }] })

test('a wrong field is named with the part of the form in which it lies', () => {
  expect(at('draft.title')).toBe('批次名称：请填写')
  expect(at('draft.goods.0.unit')).toBe('第 1 个礼品的单位：请填写')
  expect(at('draft.goods.0.options.1.name')).toBe('第 1 个礼品的名称：请填写')
  expect(at('draft.stations.0.place', '最多 40 个字')).toBe('领取点「工会之家」的地点：最多 40 个字')
  expect(at('draft.question.options', '至少两个答案')).toBe('领取时的问题的选项：至少两个答案')
})

test('a refusal without fields is left as it is', () => {
  expect(wrongField(draft, {})).toBeNull()
})
