import tcb from '@cloudbase/node-sdk'
import { type CloudBase, type CloudBaseOptions, sdkEnvironment, startCloudBase } from './start'

/** An in-memory local CloudBase and the unmodified SDK that talks to it. */
export async function startForTest(
  options: Partial<CloudBaseOptions> = {},
): Promise<CloudBase & { app: tcb.CloudBase }> {
  const server = await startCloudBase({ data: ':memory:', strict: true, ...options })
  // The SDK takes its credentials and its region from the environment, as it does in a function.
  Object.assign(process.env, sdkEnvironment(server.url))
  const app = tcb.init({ env: 'local' })
  return { ...server, app }
}
