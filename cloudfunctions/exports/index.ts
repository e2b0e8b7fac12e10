import { createFunction } from '../platform/function'
import { exportsHandlers } from './handlers'

/** The only function that carries the libraries for spreadsheets and pinyin. */
export const main = createFunction({ handlers: exportsHandlers })
