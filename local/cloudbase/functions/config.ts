import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A function's `config.json`, as far as it is obeyed here. */
export interface FunctionConfig {
  /** Seconds an invocation may take. */
  timeout: number
  /** Megabytes that the process may hold. */
  memorySize: number
  /** Ours: the security rule that the deploy guide sets in the console. */
  clientInvoke: boolean
  triggers: readonly { name: string; type: string; config: string }[]
  permissions: { openapi: readonly string[] }
  /** Ours: the events of WeChat's message push that the deploy guide sends to it in the console. */
  pushes: readonly string[]
}

/** What the console sets where nobody has chosen. */
const DEFAULTS: FunctionConfig = {
  timeout: 3,
  memorySize: 256,
  clientInvoke: true,
  triggers: [],
  permissions: { openapi: [] },
  pushes: [],
}

/** @throws Error when there is more than the one trigger that CloudBase allows a function */
export function readConfig(folder: string): FunctionConfig {
  const path = join(folder, 'config.json')
  const config: FunctionConfig = {
    ...DEFAULTS,
    ...(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}),
  }
  if (config.triggers.length > 1) throw new Error(`${path}: a function has one trigger at most`)
  return config
}
