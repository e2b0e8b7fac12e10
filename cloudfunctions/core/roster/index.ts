import { journalHandler } from './journal'
import { listHandlers } from './list'
import { seatHandlers } from './seats'

export const rosterHandlers = [...listHandlers, ...seatHandlers, journalHandler]
