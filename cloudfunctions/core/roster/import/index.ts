import { applyHandler } from './apply'
import { listHandlers } from './list'
import { previewHandler } from './preview'
import { undoHandler } from './undo'

export const importHandlers = [previewHandler, applyHandler, undoHandler, ...listHandlers]
