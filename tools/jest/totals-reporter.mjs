/** The last line of a test run, plain enough for any machine to read. */
export default class TotalsReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numPendingTests }) {
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''
    process.stdout.write(`\n${numPassedTests} passed, ${numFailedTests} failed${skipped}\n`)
  }
}
