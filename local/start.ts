import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import tcb from '@cloudbase/node-sdk'
import { createVault } from '../cloudfunctions/platform/vault'
import { buildApp } from '../tools/build/build-app'
import { buildFunctions } from '../tools/build/build-functions'
import { sdkEnvironment, startCloudBase } from './cloudbase/start'
import { seedDemo } from './demo'
import { faultsFlag } from './faults-flag'
import { readPages } from './pages'
import { localEnvironment, localSecret, localSetUpCode } from './secret'
import { shellRoutes } from './shell/routes'
import { watchSources } from './watch'

const { values } = parseArgs({
  options: {
    reset: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    gallery: { type: 'boolean', default: false },
    data: { type: 'string', default: '.local' },
    faults: { type: 'string', default: '' },
    // Built ones of another folder.
    functions: { type: 'string' },
  },
})
const { data, gallery } = values

/** What went wrong, and what to do where that is known. */
function fail(error: unknown): never {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  const why = error instanceof Error ? error.message : String(error)
  console.error(`没有启动：${taken ? '端口已被占用，请用 PORT=8090 npm start 换一个' : why}`)
  process.exit(1)
}

const faults = faultsFlag(values.faults)
const pages = await readPages()
if (values.reset) rmSync(data, { recursive: true, force: true })
if (!values.functions) await buildFunctions()
await buildApp('h5', gallery)

const isNew = !existsSync(join(data, 'database.sqlite'))
const secret = localSecret(data)
const server = await startCloudBase({
  port: Number(process.env.PORT ?? 8080),
  data,
  functions: values.functions ?? 'dist/cloudfunctions',
  env: {
    ...localEnvironment(secret),
    UNION_HOME_CHECK_OUTPUT: '1',
    // Whoever tries it out late in the evening wants to see it as well.
    UNION_HOME_QUIET_HOURS: 'none',
  },
  extra: shellRoutes(gallery ? 'dist/h5-gallery' : 'dist/h5'),
  timers: true,
  pages,
}).catch(fail)

if (isNew && !values.empty) {
  Object.assign(process.env, sdkEnvironment(server.url), localEnvironment(secret))
  await seedDemo(tcb.init({ env: 'local' }), new Date().toISOString(), createVault()).catch(
    (error: unknown) => {
      // Half a demo would be taken for a whole one at the next start.
      rmSync(data, { recursive: true, force: true })
      fail(error)
    },
  )
}
// The demo has been written in peace.
server.gate.set(faults)
if (isNew && values.empty) console.log(`建立分工会的口令：${localSetUpCode(secret)}`)
console.log(`工会之家：${server.url}`)
if (gallery) console.log(`样式一览：${server.url}/app/#/pages/gallery/index`)
if (values.watch) void watchSources(server.renewFunctions, gallery)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => server.close().then(() => process.exit(0)))
}
