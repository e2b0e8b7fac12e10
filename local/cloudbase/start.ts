import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { Database } from './database/database'
import { readManifest } from './database/manifest'
import { Gate } from './faults/gate'
import { type Faults, NO_FAULTS } from './faults/settings'
import { FunctionPool } from './functions/pool'
import { Timers } from './functions/timers'
import { Memory } from './openapi/memory'
import { readTemplates } from './openapi/templates'
import { type Extra, serve } from './server'
import { Storage } from './storage/storage'

export interface CloudBaseOptions {
  /** 0 (the default) takes any free port. */
  port?: number
  /** A directory, or `:memory:`. */
  data: string
  /** The folder of built functions; none are served without it. */
  functions?: string
  manifest?: string
  /** The list of subscribe-message templates. */
  templates?: string
  /** The pages of the mini program, where codes and messages may lead; unchecked without it. */
  pages?: readonly string[]
  /** What goes wrong on purpose. */
  faults?: Faults
  /** Fire the triggers of the functions; off by default, so that tests stay alone. */
  timers?: boolean
  /** Secrets and switches for the functions. */
  env?: Record<string, string>
  /** Refuse queries over more than 1,000 documents without an index. */
  strict?: boolean
  /** How long a transaction may take, in milliseconds; 30 s without it, as in the cloud. */
  expiresMs?: number
  extra?: Extra
}

/** What the SDK reads from the environment to find this server instead of the cloud. */
export const sdkEnvironment = (url: string): Record<string, string> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'local',
  SCF_NAMESPACE: 'local',
  TCB_ENV: 'local',
  TCB_CONTEXT_KEYS: 'TCB_ENV',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
  WX_APPID: 'local',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
})

/** Starts local CloudBase on loopback. @throws when the port is taken or the data cannot be read */
export async function startCloudBase(options: CloudBaseOptions) {
  const { data, env = {} } = options
  const database = new Database({
    data,
    manifest: readManifest(options.manifest ?? 'config/database.json'),
    strict: options.strict,
    expiresMs: options.expiresMs,
    warn: (message) => console.warn(message),
  })
  const folder = data === ':memory:' ? null : data
  const storage = new Storage(folder && join(folder, 'files'))
  const workerEnv: Record<string, string> = { ...env }
  const functions = options.functions
    ? new FunctionPool({
        folder: options.functions,
        bootstrap: resolve('local/cloudbase/functions/bootstrap.cjs'),
        env: workerEnv,
      })
    : null
  const timers = functions && options.timers ? new Timers(functions, folder, console.warn) : null
  const gate = new Gate()
  gate.set(options.faults ?? NO_FAULTS)
  const memory = new Memory(folder)
  const templates = readTemplates(options.templates ?? 'config/templates.json')
  const pages = options.pages ? new Set(options.pages) : null
  const openApi = { memory, templates, pages }
  const server = serve({ database, storage, functions, openApi, gate }, timers, options.extra)
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the server has no address')
  const url = `http://127.0.0.1:${address.port}`
  Object.assign(workerEnv, sdkEnvironment(url))
  timers?.start()
  return {
    url,
    port: address.port,
    database,
    /** What WeChat remembers: who used the mini program, what may be sent, what was. */
    wechat: memory,
    gate,
    coldStarts: functions?.coldStarts ?? new Map<string, number>(),
    /** The next call of each function runs what is built by then. */
    renewFunctions: () => functions?.stop(),
    async close() {
      timers?.stop()
      await functions?.stop()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      database.close()
    },
  }
}
export type CloudBase = Awaited<ReturnType<typeof startCloudBase>>
