import { boardHandler } from './board'
import { closeHandlers } from './close'
import { conflictHandlers } from './conflicts'
import { editHandlers } from './edit'
import { mineHandler } from './mine'
import { publishHandlers } from './publish'
import { readHandlers } from './read'
import { stockHandlers } from './stock'

export const campaignHandlers = [
  ...readHandlers,
  ...editHandlers,
  ...publishHandlers,
  ...closeHandlers,
  ...stockHandlers,
  ...conflictHandlers,
  boardHandler,
  mineHandler,
]
