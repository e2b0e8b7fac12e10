import { exportCondolencesHandler } from './condolences'
import { exportMyDataHandler } from './my-data'
import { signOffHandler } from './sign-off'
import { signupExportHandlers } from './signup'
import { exportVouchersHandler, voucherSheetHandler } from './vouchers'

export const exportHandlers = [
  signOffHandler,
  exportMyDataHandler,
  exportVouchersHandler,
  voucherSheetHandler,
  exportCondolencesHandler,
  ...signupExportHandlers,
]
