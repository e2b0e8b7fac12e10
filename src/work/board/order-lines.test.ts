import { orderLines, orderText } from './order-lines'

const row = (option: string, department: string, quantity: number, silent = 0) => ({
  goods: '月饼',
  option,
  department,
  quantity,
  silent,
})

test('departments add up to what is ordered, and the silent are counted', () => {
  const lines = orderLines([
    row('广式', '教务办', 3, 2),
    row('苏式', '教务办', 1),
    row('广式', '机电系', 4, 1),
  ])
  expect(lines.map(({ name, quantity, silent }) => [name, quantity, silent])).toEqual([
    ['月饼（广式）', 7, 3],
    ['月饼（苏式）', 1, 0],
  ])
  expect(orderText(lines)).toBe('月饼（广式）：7\n　教务办 3\n　机电系 4\n月饼（苏式）：1\n　教务办 1')
})

test('goods without options are named by themselves', () => {
  expect(orderLines([row('', '教务办', 2)])[0]?.name).toBe('月饼')
})
