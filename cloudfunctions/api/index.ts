import { createFunction } from '../platform/function'
import { apiHandlers } from './handlers'

/** The everyday door. */
export const main = createFunction({ handlers: apiHandlers })
