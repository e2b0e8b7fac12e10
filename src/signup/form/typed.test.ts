import type { FormField } from '../../contract/signup-form'
import { judge } from './typed'

const field = (key: string, more: Partial<FormField>): FormField => ({
  key,
  label: '题目',
  type: 'text',
  required: true,
  help: '',
  options: [],
  min: null,
  max: null,
  unit: '',
  sensitive: null,
  ...more,
})
const form = [
  field('size', { type: 'number', label: '身高', min: 100, max: 220, unit: 'cm' }),
  field('meal', { type: 'choice', label: '用餐', options: ['荤', '素'], required: false }),
]

test('a number is typed as text and sent as a number', () => {
  expect(judge(form, { size: ' 172.5 ', meal: '素' })).toEqual({
    answers: { size: 172.5, meal: '素' },
    wrong: {},
  })
})

test.each<[string, Record<string, unknown>, string]>([
  ['nothing', {}, 'size'],
  ['no number', { size: '一米七' }, 'size'],
  ['half a number', { size: '17.' }, 'size'],
  ['too large', { size: '300' }, 'size'],
  ['no option', { size: '170', meal: '鱼' }, 'meal'],
])('what is wrong stands at its field, in Chinese: %s', (_, typed, key) => {
  const { answers, wrong } = judge(form, typed)
  expect(answers).toBeNull()
  expect(Object.keys(wrong)).toEqual([key])
  expect(wrong[key]).toMatch(/\p{Script=Han}/u)
})
