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
}

export const fault = (text: string) => void record.faults.push(text)

Object.assign(window, { weapp: record })
