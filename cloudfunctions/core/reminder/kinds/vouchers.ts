import { endOf } from '../../../../src/contract/time'
import type { PoolDoc } from '../../voucher/documents'

/** Where a member's vouchers are. */
export const VOUCHERS_PAGE = 'pages/vouchers/index'

/** The end of the last day. */
export const lastMoment = ({ expiresOn }: Pick<PoolDoc, 'expiresOn'>): string => endOf(expiresOn)
