import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildFunctions } from '../tools/build/build-functions'
import { salvage } from './cloudbase/database/salvage'
import { startCloudBase } from './cloudbase/start'
import { faultsFlag } from './faults-flag'
import { localEnvironment, localSecret } from './secret'
import { devRoutes } from './shell/routes'

const BUILT = 'dist/cloudfunctions'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '9912' },
    data: { type: 'string' },
    functions: { type: 'string' },
    faults: { type: 'string', default: '' },
    manifest: { type: 'string' },
    salvage: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  },
})
const port = Number(values.port)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port must be a number from 0 to 65535, not ${values.port}`)
  process.exit(2)
}

/** A path that was given is one from where npm was called; ours are from here. */
const pathOf = (given: string | undefined, ours: string) =>
  given === undefined ? ours : given === ':memory:' ? given : resolve(process.env.INIT_CWD ?? '', given)
const data = pathOf(values.data, '.local')
const functions = pathOf(values.functions, BUILT)
const faults = faultsFlag(values.faults)

if (values.salvage) {
  const { kept, lost, damaged } = salvage(data)
  console.log(`${kept} documents salvaged; the damaged file is kept as ${damaged}`)
  if (lost.length > 0) console.log(`lost: ${lost.join(', ')}`)
}
if (resolve(functions) === resolve(BUILT)) await buildFunctions()
// In a folder it is the secret of `npm start`, so that both understand each other's codes.
const secret = data === ':memory:' ? randomBytes(32).toString('hex') : localSecret(data)
const server = await startCloudBase({
  data,
  functions,
  manifest: pathOf(values.manifest, 'config/database.json'),
  strict: values.strict,
  port,
  faults,
  timers: true,
  extra: devRoutes,
  env: localEnvironment(secret),
}).catch((error: unknown) => {
  console.error(`local CloudBase did not start: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
})
console.log(
  `local CloudBase: ${server.url}  (SDK at /admin, functions at /call/<function>, what they do at /dev)`,
)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => server.close().then(() => process.exit(0)))
