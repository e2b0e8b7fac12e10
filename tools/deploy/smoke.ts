import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import tcb from '@cloudbase/node-sdk'
import { ACTIONS } from '../../src/contract'
import { type Invoke, smoke } from './checks'
import { needed } from './cloud'

const { values } = parseArgs({ options: { env: { type: 'string' }, url: { type: 'string' } } })

/** Over the door of local CloudBase for browsers. */
function overHttp(url: string): Invoke {
  const openid = `smoke-${randomUUID()}`
  return async (name, event) => {
    const response = await fetch(new URL(`/call/${name}`, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-openid': openid },
      body: JSON.stringify(event),
    })
    return response.json()
  }
}

/** With the administrator's key: no WeChat account stands behind such a call. */
function overCloud(env: string): Invoke {
  const app = tcb.init({
    env,
    secretId: needed('TENCENTCLOUD_SECRETID', '腾讯云访问密钥的 SecretId'),
    secretKey: needed('TENCENTCLOUD_SECRETKEY', '腾讯云访问密钥的 SecretKey'),
  })
  return async (name, data) => (await app.callFunction({ name, data })).result
}

const started = Date.now()
const invoke = values.url
  ? overHttp(values.url)
  : overCloud(values.env ?? needed('UNION_HOME_CLOUD_ENV', '云开发环境 ID（也可以写 --env）'))
const faults = await smoke(invoke)
if (faults.length > 0) console.error(`不对的地方：\n  ${faults.join('\n  ')}`)
console.log(`${ACTIONS.length} 个操作，${faults.length} 处不对，${Date.now() - started} 毫秒`)
process.exitCode = faults.length > 0 ? 1 : 0
