import type { Consent, SentFile } from './world'

/** What a test asks the runtime after a journey. */
export const record = {
  /** Whatever went wrong, in the order in which it did. */
  faults: [] as string[],
  /** The largest setData so far. */
  largest: { bytes: 0, page: '' },
  /** The sign of a pull-down still turns. */
  pulled: false,
  /** The pages that are open, the front one last. */
  stack: [] as string[],
  /** Packages in the order in which they arrived, and what for. */
  packages: [] as { root: string; why: 'preload' | 'page' }[],
  /** Milliseconds from the launch to the first words of the first page, and the size of the scripts that ran till then. */
  firstWords: 0,
  firstScripts: 0,
  /** Documents that were opened. */
  documents: [] as SentFile[],
  /** Pictures that were put into the album. */
  album: [] as SentFile[],
  /** What was answered when consent to messages was asked. */
  subscriptions: [] as Record<string, Consent>[],
  /** Numbers that were called. */
  calls: [] as string[],
  /** From 0 to 1; -1 is the phone's own. */
  brightness: -1,
  awake: false,
  /** Lines of the log of the live app, with the word that they are found by. */
  log: [] as { filter: string; text: string }[],
}

/** What went wrong in words, with its place where that is known. */
export const wordsOf = (thrown: unknown) =>
  thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)

export const fault = (text: string) => void record.faults.push(text)

Object.assign(window, { weapp: record })
