import { cancelHandlers } from './cancel'
import { changeHandler } from './change'
import { editHandlers } from './edit'
import { enrolHandler } from './enrol'
import { eventHandlers } from './events'
import { mineHandlers } from './mine'
import { stepHandler } from './step'

export const signupHandlers = [
  ...mineHandlers,
  enrolHandler,
  changeHandler,
  ...cancelHandlers,
  ...editHandlers,
  stepHandler,
  ...eventHandlers,
]
