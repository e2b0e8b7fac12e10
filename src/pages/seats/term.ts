import type { Seat } from '../../contract/roster'

/** 「自 2025-09-01」「2025-09-01 至 2028-08-31」 */
export const termOf = ({ from, to }: Pick<Seat, 'from' | 'to'>): string =>
  to ? `${from} 至 ${to}` : `自 ${from}`
