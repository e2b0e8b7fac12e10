import { cancelHandlers } from './cancel'
import { changeHandler } from './change'
import { doorHandlers } from './door'
import { editHandlers } from './edit'
import { enrolHandler } from './enrol'
import { eventHandlers } from './events'
import { fileHandler } from './file'
import { forOthersHandlers } from './for-others'
import { honoursHandlers } from './honours'
import { mineHandlers } from './mine'
import { onSiteHandlers } from './on-site'
import { outcomeHandlers } from './outcome'
import { peopleHandlers } from './people'
import { progressHandler } from './progress'
import { stepHandler } from './step'

export const signupHandlers = [
  ...mineHandlers,
  enrolHandler,
  changeHandler,
  ...cancelHandlers,
  ...editHandlers,
  stepHandler,
  ...eventHandlers,
  ...peopleHandlers,
  ...onSiteHandlers,
  ...outcomeHandlers,
  ...forOthersHandlers,
  ...doorHandlers,
  ...honoursHandlers,
  fileHandler,
  progressHandler,
]
