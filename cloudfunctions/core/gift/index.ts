import { atStationHandlers } from './at-station'
import { explainHandler } from './explain'
import { findHandler } from './find'
import { handOutHandler } from './hand-out'
import { handOverHandlers } from './hand-over'
import { manyHandler } from './many'
import { mineHandlers } from './mine'
import { proxyHandlers } from './proxies'
import { sessionHandlers } from './session'
import { undoHandler } from './undo'
import { watchHandler } from './watch'

export const giftHandlers = [
  ...mineHandlers,
  ...proxyHandlers,
  ...atStationHandlers,
  ...handOverHandlers,
  ...sessionHandlers,
  watchHandler,
  manyHandler,
  undoHandler,
  explainHandler,
  handOutHandler,
  findHandler,
]
