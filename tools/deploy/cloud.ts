import CloudBase from '@cloudbase/manager-node'

/** One setting from the environment. @throws Error that says which is missing and what it is */
export function needed(name: string, what: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`缺少环境变量 ${name}：${what}`)
  return value
}

/** The environment's administration, by the official SDK. @throws Error when a key is missing */
export const connect = (envId: string) =>
  new CloudBase({
    envId,
    secretId: needed('TENCENTCLOUD_SECRETID', '腾讯云访问密钥的 SecretId'),
    secretKey: needed('TENCENTCLOUD_SECRETKEY', '腾讯云访问密钥的 SecretKey'),
  })
