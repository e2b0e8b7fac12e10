import { voucherHandlers } from '../../cloudfunctions/core/voucher'
import { approveHandler } from '../../cloudfunctions/core/voucher/birthdays'
import { importHandler } from '../../cloudfunctions/core/voucher/import'
import { moviesHandler } from '../../cloudfunctions/core/voucher/movies'

/** What writes the vouchers of the demo. */
export const voucherSeeds = [...voucherHandlers, approveHandler, importHandler, moviesHandler]
