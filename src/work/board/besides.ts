import type { Board } from '../../contract/campaign'

/** What is neither claimed nor open, in words: 「2 人待确认，1 人不领」. */
export const besides = ({ pending, waived, undelivered }: Board['total']): string =>
  [
    pending > 0 && `${pending} 人待确认`,
    waived > 0 && `${waived} 人不领`,
    undelivered > 0 && `${undelivered} 人未送达`,
  ]
    .filter(Boolean)
    .join('，')
