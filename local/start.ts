import { existsSync, rmSync } from 'node:fs'
import tcb from '@cloudbase/node-sdk'
import { buildApp } from '../tools/build/build-app'
import { buildFunctions } from '../tools/build/build-functions'
import { sdkEnvironment, startCloudBase } from './cloudbase/start'
import { seedDemo, seedEmpty } from './demo'
import { localSecret } from './secret'
import { shellRoutes } from './shell/routes'

const DATA = '.local'
const flag = (name: string) => process.argv.includes(`--${name}`)

if (flag('reset')) rmSync(DATA, { recursive: true, force: true })
await buildFunctions()
await buildApp('h5')

const isNew = !existsSync(`${DATA}/database.sqlite`)
const server = await startCloudBase({
  port: Number(process.env.PORT ?? 8080),
  data: DATA,
  functions: 'dist/cloudfunctions',
  env: { UNION_HOME_SECRET: localSecret(DATA), UNION_HOME_CHECK_OUTPUT: '1' },
  extra: shellRoutes('dist/h5'),
}).catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  const why = taken
    ? '端口已被占用，请用 PORT=8090 npm start 换一个'
    : error instanceof Error
      ? error.message
      : error
  console.error(`没有启动：${why}`)
  process.exit(1)
})

if (isNew) {
  Object.assign(process.env, sdkEnvironment(server.url), { UNION_HOME_SECRET: localSecret(DATA) })
  const app = tcb.init({ env: 'local' })
  const seed = flag('empty') ? seedEmpty : seedDemo
  await seed(app, new Date().toISOString())
}
console.log(`工会之家：${server.url}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => server.close().then(() => process.exit(0)))
}
