import type { SignupDraft } from '../../contract/signup-draft'
import { newField, newSession } from './draft'
import { wrongField } from './wrong-field'

const draft: SignupDraft = {
  kind: 'activity',
  title: '',
  note: '',
  facts: [],
  audience: 'staff',
  rosterOn: '2026-12-01',
  departments: [],
  opensAt: '',
  closesAt: '',
  changesUntil: '',
  answerHours: 12,
  sessions: [newSession([], '2026-12-08')],
  form: [{ ...newField([]), label: '餐食' }, newField([])],
  quotas: [],
  team: null,
  loans: [],
  packages: null,
  year: null,
  gives: 'whole',
}

test.each([
  ['draft.form.0.options', '单选题至少要有两个选项', '题目「餐食」：单选题至少要有两个选项'],
  ['draft.form.1.label', '请填写题目', '题目「第 2 题」：请填写题目'],
  ['draft.sessions.0', '场次的结束时间要在开始之后', '场次「第 1 场」：场次的结束时间要在开始之后'],
  ['draft.title', '请填写名称', '名称：请填写名称'],
])('%s is named by where it stands', (path, message, sentence) => {
  expect(wrongField(draft, { fields: [{ path, message }] })).toBe(sentence)
})

test('a refusal without a field says nothing of one', () => {
  expect(wrongField(draft, {})).toBeNull()
})
