import { safeParse } from 'valibot'
import { answersOf, type FormField, form } from './signup-form'

const base = { required: true, help: '', options: [], min: null, max: null, unit: '', sensitive: null }
const FIELDS: FormField[] = [
  { ...base, key: 'motto', label: '口号', type: 'text', max: 5 },
  { ...base, key: 'size', label: '尺码', type: 'choice', options: ['M', 'L'] },
  { ...base, key: 'height', label: '身高', type: 'number', min: 100, max: 250, unit: '厘米' },
  { ...base, key: 'since', label: '开始日期', type: 'date', required: false },
  { ...base, key: 'proof', label: '证明', type: 'file', required: false },
  { ...base, key: 'partner', label: '搭档', type: 'member', required: false },
]
const GOOD = { motto: ' 加油 ', size: 'M', height: 170.5 }
const wordsFor = (given: unknown) => {
  const result = safeParse(answersOf(FIELDS), given)
  return result.success ? result.output : result.issues.map(({ message }) => message)
}

test('answers are trimmed; what is empty or not asked has no entry', () => {
  expect(wordsFor({ ...GOOD, since: '', partner: null, extra: 'x' })).toEqual({ ...GOOD, motto: '加油' })
})

test('all types are taken as they are', () => {
  const given = {
    ...GOOD,
    since: '2026-02-28',
    proof: { fileId: 'cloud://env.abc/signup/nonce-12345678.pdf', name: '证明.pdf' },
    partner: 'm_001',
  }
  expect(wordsFor(given)).toEqual({ ...given, motto: '加油' })
})

test.each([
  [{ ...GOOD, motto: '  ' }, ['请填写口号']],
  [{ size: 'M', height: 170 }, ['请填写口号']],
  [{ ...GOOD, motto: '一二三四五六' }, ['口号最多 5 个字']],
  [{ ...GOOD, size: 'XL' }, ['请选择尺码']],
  [{ ...GOOD, height: '170' }, ['身高请填写数字']],
  [{ ...GOOD, height: 99 }, ['身高不能小于 100厘米']],
  [{ ...GOOD, height: Number.NaN }, ['身高请填写数字']],
  [{ ...GOOD, since: '2026-02-30' }, ['没有这一天，请检查日期']],
  [
    { ...GOOD, proof: { fileId: 'cloud://env/codes/other-file.xlsx', name: 'x' } },
    [expect.stringContaining('重新选择')],
  ],
  [{ ...GOOD, proof: 'x' }, ['请添加证明']],
  [{ ...GOOD, partner: { $ne: null } }, ['请选择搭档']],
])('%j is refused in words: %j', (given, words) => {
  expect(wordsFor(given)).toEqual(words)
})

test('a form has each key once, a choice has two options, and limits are in order', () => {
  const refused = (fields: unknown) => safeParse(form, fields).issues?.map(({ message }) => message)
  expect(refused([FIELDS[0], FIELDS[0]])).toEqual(['题目编号不能重复'])
  expect(refused([{ ...FIELDS[1], options: ['M'] }])).toEqual(['单选题至少要有两个选项'])
  expect(refused([{ ...FIELDS[2], min: 3, max: 2 }])).toEqual(['最小值不能大于最大值'])
  expect(refused([{ ...FIELDS[0], key: 'constructor' }])).toEqual(['这个编号不能用，请换一个'])
  expect(refused([{ ...FIELDS[0], key: '__proto__' }])?.[0]).toContain('小写字母开头')
})
