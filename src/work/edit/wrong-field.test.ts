import { blankDraft } from './draft'
import { wrongField } from './wrong-field'

const draft = blankDraft('2026-09-01T04:00:00.000Z')
const at = (path: string, message: string) => wrongField(draft, { fields: [{ path, message }] })

test('a wrong field is named with the part of the form in which it lies', () => {
  expect(at('draft.goods.0.quantity', '至少 1 件')).toBe('第 1 个礼品的每人数量：至少 1 件')
  expect(at('draft.goods.0.options.1.name', '最多 20 个字')).toBe('第 1 个礼品的名称：最多 20 个字')
  expect(at('draft.stations.0.place', '最多 40 个字')).toBe('领取点「工会之家」的地点：最多 40 个字')
  expect(at('draft.question.options', '至少两个答案')).toBe('领取时的问题的选项：至少两个答案')
})

test('a message that names its field is not preceded by the name again', () => {
  expect(at('draft.title', '请填写批次名称')).toBe('请填写批次名称')
  expect(at('draft.stations.0.name', '请填写领取点名称')).toBe('领取点「工会之家」：请填写领取点名称')
})

test('a refusal without fields is left as it is', () => {
  expect(wrongField(draft, {})).toBeNull()
})
