// `npm test`: while the tests that need no build run, types and lint are checked and the builds made; the journeys
// wait for them. A fault there ends everything, since its words are what has to be read first.
import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'

const start = (args, options) => spawn(process.execPath, args, { stdio: 'inherit', ...options })
const ended = (child) => new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)))

/**
 * One after the other, each only when those before it went well; behind the tests, whose races have little patience
 * with a machine that is busy. @returns whether all did
 */
async function inTurn(...commands) {
  for (const args of commands) {
    const child = start(args)
    setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
    if ((await ended(child)) !== 0) return false
  }
  return true
}

const CHECKS = [
  ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  ['node_modules/typescript/bin/tsc', '--noEmit'],
  ['tools/run.mjs', 'tools/build/all.ts'],
]

if (!(await inTurn(['tools/run.mjs', 'tools/build/functions.ts']))) process.exit(1)
const tests = start(['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], { detached: true })
const tested = ended(tests)
/** Jest and what it has started: the group is its own, since jest alone would leave its workers behind. */
const stop = () => tests.exitCode === null && process.kill(-tests.pid)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop() || process.exit(1))

const checked = inTurn(...CHECKS)
checked.then((well) => well || stop())
process.exit((await tested) || ((await checked) ? 0 : 1))
