import type { Output } from '../../contract/action'
import type { getBoard } from '../../contract/campaign'

export type Order = Output<typeof getBoard>['orders'][number]

export interface OrderLine {
  name: string
  quantity: number
  silent: number
  departments: { name: string; quantity: number; silent: number }[]
}

/** What to order, one line for each goods × option, with the departments that it is for. */
export function orderLines(orders: readonly Order[]): OrderLine[] {
  const lines = new Map<string, OrderLine>()
  for (const { goods, option, department, quantity, silent } of orders) {
    const name = option ? `${goods}（${option}）` : goods
    const line = lines.get(name) ?? { name, quantity: 0, silent: 0, departments: [] }
    line.quantity += quantity
    line.silent += silent
    line.departments.push({ name: department, quantity, silent })
    lines.set(name, line)
  }
  return [...lines.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh'))
}

/** The order as text for the supplier. */
export const orderText = (lines: readonly OrderLine[]): string =>
  lines
    .flatMap(({ name, quantity, departments }) => [
      `${name}：${quantity}`,
      ...departments.map((one) => `　${one.name} ${one.quantity}`),
    ])
    .join('\n')
