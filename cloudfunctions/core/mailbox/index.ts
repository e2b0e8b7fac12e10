import { boardHandlers } from './board'
import { conversionHandlers } from './conversion'
import { custodianHandlers } from './custodian'
import { exportHandlers } from './export'
import { fileHandlers } from './files'
import { listHandlers } from './list'
import { officeHandlers } from './office'
import { ownHandlers } from './own'
import { publishHandlers } from './publish'
import { replyHandlers } from './replies'
import { searchHandlers } from './search'
import { send } from './send'
import { statisticsHandlers } from './statistics'
import { submissionHandlers } from './submission'

export const mailboxHandlers = [
  send,
  ...ownHandlers,
  ...fileHandlers,
  ...listHandlers,
  ...searchHandlers,
  ...officeHandlers,
  ...custodianHandlers,
  ...boardHandlers,
  ...publishHandlers,
  ...conversionHandlers,
  ...statisticsHandlers,
  ...exportHandlers,
  ...replyHandlers,
  ...submissionHandlers,
]
