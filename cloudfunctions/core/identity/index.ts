import { bindHandlers } from './bind'
import { correctionHandlers } from './corrections'
import { meHandler } from './me'
import { myDataHandler } from './my-data'
import { studentHandlers } from './students'

export const identityHandlers = [
  meHandler,
  ...bindHandlers,
  myDataHandler,
  ...correctionHandlers,
  ...studentHandlers,
]
