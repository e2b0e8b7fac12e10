import { record, wordsOf } from '../record'

let filter = ''
const write = (...parts: unknown[]) => record.log.push({ filter, text: parts.map(wordsOf).join(' ') })

/** WeChat's log of the live app. */
const manager = {
  info: write,
  warn: write,
  error: write,
  setFilterMsg: (word: string) => {
    filter = word
  },
  addFilterMsg: (word: string) => {
    filter = `${filter} ${word}`
  },
}

export const logApis = { getRealtimeLogManager: () => manager }
