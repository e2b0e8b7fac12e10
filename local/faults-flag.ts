import { type Faults, readFaults } from './cloudbase/faults/settings'

/** `--faults` of the command line; ends the process where it cannot be understood. */
export function faultsFlag(text: string): Faults {
  try {
    return readFaults(text)
  } catch (error) {
    console.error(`--faults: ${error instanceof Error ? error.message : error}`)
    process.exit(2)
  }
}
