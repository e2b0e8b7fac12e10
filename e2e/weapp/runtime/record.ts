import type { Consent, SentFile } from './world'

/** What a test asks the runtime after a journey. */
export interface Recorded {
  /** Whatever went wrong, in the order in which it did. */
  faults: string[]
  /** The largest setData so far. */
  largest: { bytes: number; page: string }
  /** The sign of a pull-down still turns. */
  pulled: boolean
  /** The pages that are open, the front one last. */
  stack: string[]
  /** Packages in the order in which they arrived, and what for. */
  packages: { root: string; why: 'preload' | 'page' }[]
  /** Milliseconds from the launch to the first words of the first page, and the size of the scripts that ran till then. */
  firstWords: number
  firstScripts: number
  /** Documents that were opened, or sent into a chat. */
  documents: SentFile[]
  /** Pictures that were put into the album. */
  album: SentFile[]
  /** What was answered when consent to messages was asked. */
  subscriptions: Record<string, Consent>[]
  /** Numbers that were called. */
  calls: string[]
  /** From 0 to 1; -1 is the phone's own. */
  brightness: number
  awake: boolean
  /** Lines of the log of the live app, with the word that they are found by. */
  log: { filter: string; text: string }[]
}

export const record: Recorded = {
  faults: [],
  largest: { bytes: 0, page: '' },
  pulled: false,
  stack: [],
  packages: [],
  firstWords: 0,
  firstScripts: 0,
  documents: [],
  album: [],
  subscriptions: [],
  calls: [],
  brightness: -1,
  awake: false,
  log: [],
}

/** What went wrong in words, with its place where that is known. */
export const wordsOf = (thrown: unknown) =>
  thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)

export const fault = (text: string) => void record.faults.push(text)

Object.assign(window, { weapp: record })
