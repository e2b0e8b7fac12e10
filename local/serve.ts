import { parseArgs } from 'node:util'
import { startCloudBase } from './cloudbase/start'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '9912' },
    data: { type: 'string', default: '.local' },
    functions: { type: 'string', default: 'dist/cloudfunctions' },
    strict: { type: 'boolean', default: false },
  },
})
const port = Number(values.port)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port must be a number from 0 to 65535, not ${values.port}`)
  process.exit(2)
}

const server = await startCloudBase({
  ...values,
  port,
  env: { UNION_HOME_SECRET: 'local-only-secret-local-only-secret' },
}).catch((error: unknown) => {
  console.error(`local CloudBase did not start: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
})
console.log(`local CloudBase: ${server.url}  (SDK at /admin, functions at /call/<function>)`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => server.close().then(() => process.exit(0)))
