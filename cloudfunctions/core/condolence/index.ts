import { getHandler } from './get'
import { listHandlers } from './list'
import { moveHandler } from './move'
import { saveHandler } from './save'
import { thresholdHandler } from './threshold'
import { visitHandlers } from './visit'

export { closeForDonation, openForDonation } from './donation'

export const condolenceHandlers = [
  ...listHandlers,
  getHandler,
  saveHandler,
  moveHandler,
  ...visitHandlers,
  thresholdHandler,
]
