import { deliveriesHandler } from './deliveries'
import { inboxHandlers } from './inbox'
import { preferenceHandlers } from './preferences'
import { remindHandler } from './remind'

export const reminderHandlers = [...inboxHandlers, ...preferenceHandlers, deliveriesHandler, remindHandler]
