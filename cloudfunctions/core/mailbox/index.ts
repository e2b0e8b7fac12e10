import { boardHandlers } from './board'
import { custodianHandlers } from './custodian'
import { exportHandlers } from './export'
import { fileHandlers } from './files'
import { listHandlers } from './list'
import { officeHandlers } from './office'
import { ownHandlers } from './own'
import { searchHandlers } from './search'
import { send } from './send'
import { statisticsHandlers } from './statistics'

export const mailboxHandlers = [
  send,
  ...ownHandlers,
  ...fileHandlers,
  ...listHandlers,
  ...searchHandlers,
  ...officeHandlers,
  ...custodianHandlers,
  ...boardHandlers,
  ...statisticsHandlers,
  ...exportHandlers,
]
