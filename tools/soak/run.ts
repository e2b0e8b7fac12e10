import { parseArgs } from 'node:util'
import { soakCrash } from './crash'
import { soakFaults } from './faults'
import { soakMemory } from './memory'

/** Each answers whether all held. */
const SOAKS: Record<string, (times: number) => Promise<boolean>> = {
  crash: soakCrash,
  faults: soakFaults,
  memory: soakMemory,
}
const USUAL: Record<string, number> = { crash: 200, faults: 1, memory: 100_000 }

const { values, positionals } = parseArgs({ allowPositionals: true, options: { times: { type: 'string' } } })
const name = positionals[0] ?? ''
const soak = SOAKS[name]
if (!soak) {
  console.error(`npm run soak ${Object.keys(SOAKS).join(' | ')} [-- --times N]`)
  process.exit(2)
}
const held = await soak(Number(values.times ?? USUAL[name]))
console.log(held ? 'all held' : 'NOT all held')
process.exit(held ? 0 : 1)
