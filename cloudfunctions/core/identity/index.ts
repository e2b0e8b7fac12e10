import { bindHandlers } from './bind'
import { correctionHandlers } from './corrections'
import { meHandler } from './me'
import { myDataHandler } from './my-data'

export const identityHandlers = [meHandler, ...bindHandlers, myDataHandler, ...correctionHandlers]
