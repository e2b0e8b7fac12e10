import { packagesInOneFile } from './tools/jest/packages.mjs'

const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
}
/** These ship as ES modules only. */
const transformIgnorePatterns = ['/node_modules/(?!(qr|valibot|fast-png|iobuffer|@sparticuz/chromium)/)']
const moduleNameMapper = await packagesInOneFile()
/** Nobody has to look through the packages for tests. */
const roots = ['src', 'cloudfunctions', 'local', 'e2e', 'tools'].map((folder) => `<rootDir>/${folder}`)
const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  testMatch,
  transform,
  transformIgnorePatterns,
  moduleNameMapper,
  roots,
  testEnvironment: 'node',
  ...extra,
})

export default {
  reporters: ['default', '<rootDir>/tools/jest/totals-reporter.mjs'],
  testSequencer: '<rootDir>/tools/jest/sequencer.mjs',
  projects: [
    project('architecture', ['<rootDir>/tools/architecture.test.ts']),
    project('unit', [
      '<rootDir>/src/**/*.test.ts?(x)',
      '<rootDir>/cloudfunctions/**/*.test.ts',
      '<rootDir>/tools/*/**/*.test.ts',
    ]),
    project('local', ['<rootDir>/local/**/*.test.ts']),
    project('e2e', ['<rootDir>/e2e/**/*.test.ts']),
  ],
  // Under a fault each step may take as long as the app waits and asks again.
  testTimeout: process.env.FAULTS ? 600_000 : 180_000,
  // Journeys in the browser mostly wait: two cores have room for four.
  maxWorkers: 4,
}
