import { exportMyDataHandler } from './my-data'
import { signOffHandler } from './sign-off'

export const exportHandlers = [signOffHandler, exportMyDataHandler]
