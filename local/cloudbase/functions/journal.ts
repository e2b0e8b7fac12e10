/** One call of a function. */
export interface CallRecord {
  at: string
  name: string
  source: string
  /** `ok` or the code of the failure. */
  code: string
  ms: number
}
/** Lines that a function printed. */
export interface Printed {
  at: string
  name: string
  text: string
}

const MOST = 300

/** What functions did lately: for the developer's page. */
export class FunctionJournal {
  readonly calls: CallRecord[] = []
  readonly printed: Printed[] = []

  called(record: CallRecord) {
    this.calls.push(record)
    this.calls.splice(0, this.calls.length - MOST)
  }

  /** Passes it on to the terminal as well. */
  print(name: string, text: string) {
    process.stdout.write(text)
    this.printed.push({ at: new Date().toISOString(), name, text: text.trimEnd() })
    this.printed.splice(0, this.printed.length - MOST)
  }
}
