import { parseArgs } from 'node:util'
import { benchClaims } from './claims'
import { benchLocal } from './local'
import { benchMailbox } from './mailbox'
import { benchReminders } from './reminders'
import { benchSignup } from './signup'
import { benchStart } from './start'

/** Each answers whether its targets were met. */
const BENCHES: Record<string, (repeats: number) => Promise<boolean>> = {
  claims: benchClaims,
  reminders: benchReminders,
  local: benchLocal,
  mailbox: benchMailbox,
  signup: benchSignup,
  start: benchStart,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { repeats: { type: 'string', default: '3' } },
})
const bench = BENCHES[positionals[0] ?? '']
if (!bench) {
  console.error(`npm run bench ${Object.keys(BENCHES).join(' | ')} [-- --repeats 3]`)
  process.exit(2)
}
const met = await bench(Number(values.repeats))
console.log(met ? 'all targets met' : 'a target was MISSED')
process.exit(met ? 0 : 1)
